package ayneh.markdown;

/** Counts the headings of a text, and makes their ids. */
final class SectionIds {
    private int count;

    /** Returns the id of the next heading. */
    String next() {
        count++;
        return "section-" + count;
    }
}
