package ayneh.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Everything that rendered Markdown may consist of; {@code ayneh.markdown} documents the same list. */
public final class AllowedMarkup {
    private static final Pattern OF_ANY = Pattern.compile("lang=(?:fa|ru|en)|dir=(?:ltr|rtl)");

    /** Elements, and the attributes they may have besides a language and a direction. */
    private static final Map<String, Pattern> ELEMENTS = Map.ofEntries(
            element("p", ""),
            element("h2", ""),
            element("h3", ""),
            element("h4", ""),
            element("h5", ""),
            element("h6", ""),
            element("ul", "class=marked"),
            element("ol", ""),
            element("li", ""),
            element("blockquote", ""),
            element("details", "class=quotation"),
            element("summary", ""),
            element("pre", "tabindex=0"),
            element("code", "class=language-[A-Za-z0-9+#_-]+"),
            element("hr", ""),
            element("br", ""),
            element("em", ""),
            element("strong", ""),
            element("s", ""),
            element("u", ""),
            element("bdi", ""),
            element("a", "class=tag|rel=noopener|href=(?!//)(?:(?i:https?|mailto|tel|tg):.+|[^:]*)"),
            element("div", "class=table|tabindex=0"),
            element("table", ""),
            element("thead", ""),
            element("tbody", ""),
            element("tr", ""),
            element("th", ""),
            element("td", ""),
            element(
                    "span",
                    "class=(?:spoiler|line|start|marker|formula|formula display|comment|keyword|string|number|name|[a-z]+)"
                            + "|tabindex=0|lang=zxx"));

    private static final Set<String> FORMULAS = Set.of(
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
    private static final Set<String> FORMULA_ATTRIBUTES = Set.of(
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
    private static final Pattern HARMLESS = Pattern.compile("[^<>\"&:]*");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:^|\\|)([a-z]+)=");

    private AllowedMarkup() {}

    private static Map.Entry<String, Pattern> element(String name, String attributes) {
        return Map.entry(name, Pattern.compile(attributes, Pattern.DOTALL));
    }

    /** Requires that HTML consists only of this markup, and that a browser parses it as written. */
    public static void require(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        for (Element element : body.select("*:not(body)")) {
            String name = element.normalName();
            boolean formula = FORMULAS.contains(name);
            assertThat(formula || ELEMENTS.containsKey(name))
                    .as("<%s> in %s", name, html)
                    .isTrue();
            for (Attribute attribute : element.attributes()) {
                String written = attribute.getKey() + "=" + attribute.getValue();
                boolean allowed = formula
                        ? FORMULA_ATTRIBUTES.contains(attribute.getKey())
                                && HARMLESS.matcher(attribute.getValue()).matches()
                        : OF_ANY.matcher(written).matches()
                                || ELEMENTS.get(name).matcher(written).matches();
                assertThat(allowed).as("%s of <%s> in %s", written, name, html).isTrue();
            }
        }
        Element written = Jsoup.parse(html, "", Parser.xmlParser());
        assertThat(written.select("a a, p p, p ul, p ol, p blockquote, p table, p pre, p details"))
                .as("a browser reads it otherwise: " + html)
                .isEmpty();
    }

    /** Returns the elements and the attributes that each may have, as in {@code a} and {@code a href}. */
    public static Set<String> markup() {
        Set<String> markup = new TreeSet<>(FORMULAS);
        FORMULAS.forEach(name -> FORMULA_ATTRIBUTES.forEach(each -> markup.add(name + " " + each)));
        ELEMENTS.forEach((name, attributes) -> {
            markup.addAll(List.of(name, name + " lang", name + " dir"));
            ATTRIBUTE.matcher(attributes.pattern()).results().forEach(each -> markup.add(name + " " + each.group(1)));
        });
        return markup;
    }

    /** Returns the names of elements outside formulas. */
    static List<String> elements() {
        return ELEMENTS.keySet().stream().sorted().toList();
    }
}
