package ayneh.markdown;

import java.util.function.BinaryOperator;

/**
 * What the writers of one text share.
 *
 * @param out receives the HTML
 * @param links resolves links
 * @param technical writes code and formulas
 * @param languages the languages of the text's blocks
 * @param form what the text is rendered for
 * @param words the words of the interface, by language and key
 */
record RenderContext(
        StringBuilder out,
        LinkResolver links,
        CodeWriter technical,
        BlockLanguages languages,
        Form form,
        BinaryOperator<String> words) {}
