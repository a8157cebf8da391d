package ayneh.markdown;

/** What a text is rendered for. */
public enum Form {
    /** A post. */
    POST,
    /** A post whose sections have ids. */
    SECTIONS,
    /** A post for feed readers, which ignore styles: nothing is collapsed, and spoilers are masked. */
    COVERED,
    /** A page of the owner's: its headings have ids of their words, and it has pictures and admonitions. */
    PAGE
}
