package ayneh.formula;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** MathML that may stand in a page: elements and attributes of presentation, and nothing that acts. */
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

    /** The formula in what KaTeX gave, vetted; empty where it holds anything else. */
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
                element.clearAttributes().tagName("mrow"); // a leaf holds text alone (MathML Core, 3.2)
            }
        }
        return Optional.of(math.outerHtml());
    }

    /** Browsers know just the normal style; the other ones are letters of their own (MathML Core, 3.2.1). */
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
