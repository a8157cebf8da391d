package ayneh.markdown;

/**
 * What the writers of one text share.
 *
 * @param out takes the HTML
 * @param links where links lead
 * @param technical writes code and formulas
 * @param languages the languages of the text's blocks
 */
record Rendering(StringBuilder out, LinkResolver links, TechnicalText technical, BlockLanguages languages) {}
