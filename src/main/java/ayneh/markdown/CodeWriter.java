package ayneh.markdown;

import ayneh.formula.Formula;
import ayneh.formula.Typesetter;
import ayneh.highlight.Highlighter;
import java.util.Locale;

/** Writes code and formulas, which are left-to-right on any page. */
final class CodeWriter {
    /** The language name of a fence that contains a formula. */
    private static final String MATH = "math";

    private final Highlighter highlighter = new Highlighter();
    private final Typesetter typesetter = new Typesetter();

    /**
     * Writes a block of code with syntax highlighting.
     *
     * @param word the language named on its fence; empty if there is none
     */
    void code(CharSequence text, String word, StringBuilder out) {
        if (word.equals(MATH)) {
            out.append("<p>");
            formula(text.toString().strip(), true, text, out);
            out.append("</p>\n");
            return;
        }
        out.append("<pre dir=\"ltr\" tabindex=\"0\"><code");
        if (!word.isEmpty()) {
            out.append(" class=\"language-").append(word).append('"');
        }
        out.append('>');
        for (Highlighter.Part part : highlighter.parts(text.toString(), word)) {
            boolean plain = part.kind() == Highlighter.Kind.PLAIN;
            if (!plain) {
                out.append("<span class=\"")
                        .append(part.kind().name().toLowerCase(Locale.ROOT))
                        .append("\">");
            }
            HtmlText.escape(part.text(), out);
            out.append(plain ? "" : "</span>");
        }
        out.append("</code></pre>\n");
    }

    /**
     * Writes a formula.
     *
     * @param written its source, which is shown if it can't be typeset
     */
    void formula(Formula formula, CharSequence written, StringBuilder out) {
        formula(formula.tex(), formula.display(), written, out);
    }

    private void formula(String tex, boolean display, CharSequence written, StringBuilder out) {
        typesetter
                .mathMl(tex, display)
                .ifPresentOrElse(
                        math -> out.append(
                                        display
                                                ? "<span class=\"formula display\" tabindex=\"0\""
                                                : "<span class=\"formula\"")
                                .append(" lang=\"zxx\" dir=\"ltr\">")
                                .append(math)
                                .append("</span>"),
                        () -> {
                            out.append("<code dir=\"ltr\">");
                            HtmlText.escape(written, out);
                            out.append("</code>");
                        });
    }
}
