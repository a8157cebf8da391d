package ayneh.markdown;

/**
 * What the writers of one text share.
 *
 * @param out takes the HTML
 * @param links where links lead
 * @param technical writes code and formulas
 * @param languages the languages of the text's blocks
 */
record RenderContext(StringBuilder out, LinkResolver links, CodeWriter technical, BlockLanguages languages) {}
