package ayneh.markdown;

/**
 * What the writers of one text share.
 *
 * @param out receives the HTML
 * @param links resolves links
 * @param technical writes code and formulas
 * @param languages the languages of the text's blocks
 */
record RenderContext(StringBuilder out, LinkResolver links, CodeWriter technical, BlockLanguages languages) {}
