package ayneh.formula;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Vets MathML for use in a page: only elements and attributes of presentation are allowed, and nothing active. */
final class MathMl {
    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "semantics",
            "annotation",
            "mrow",
            "mi",
            "mn",
            "mo",
            "ms",
            "mtext",
            "mspace",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mfrac",
            "msqrt",
            "mroot",
            "mtable",
            "mtr",
            "mtd",
            "mstyle",
            "mpadded",
            "mphantom",
            "menclose",
            "merror");
    private static final Set<String> ATTRIBUTES = Set.of(
            "display",
            "encoding",
            "mathvariant",
            "stretchy",
            "fence",
            "separator",
            "lspace",
            "rspace",
            "accent",
            "accentunder",
            "linethickness",
            "scriptlevel",
            "displaystyle",
            "width",
            "height",
            "depth",
            "voffset",
            "minsize",
            "maxsize",
            "symmetric",
            "largeop",
            "movablelimits",
            "form",
            "columnalign",
            "rowspacing",
            "columnspacing",
            "columnlines",
            "rowlines",
            "notation");

    private static final Set<String> LEAVES = Set.of("mi", "mn", "mo", "ms", "mtext");

    private MathMl() {}

    /** Returns the formula in KaTeX's output, without any other attributes; empty if it has other elements. */
    static Optional<String> vet(String markup) {
        Document document = Jsoup.parse(markup, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        Element math = document.selectFirst("math");
        if (math == null) {
            return Optional.empty();
        }
        for (Element element : math.getAllElements()) {
            if (!ELEMENTS.contains(element.normalName())) {
                return Optional.empty();
            }
            element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(key -> !ATTRIBUTES.contains(key))
                    .forEach(element::removeAttr);
            useLetters(element);
            if (LEAVES.contains(element.normalName()) && element.childrenSize() > 0) {
                element.clearAttributes().tagName("mrow"); // a leaf contains only text (MathML Core, 3.2)
            }
        }
        return Optional.of(math.outerHtml());
    }

    /** Browsers support only the normal style; the others need characters of their own (MathML Core, 3.2.1). */
    private static void useLetters(Element element) {
        MathAlphabet alphabet = MathAlphabet.of(element.attr("mathvariant"));
        if (alphabet != null) {
            element.removeAttr("mathvariant");
            for (TextNode text : element.textNodes()) {
                text.text(alphabet.write(text.getWholeText()));
            }
        }
    }
}
