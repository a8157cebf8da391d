package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Checks all files of a site for anything that could run or lead where it may not. */
final class SafeSite {
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "poster",
            "action",
            "formaction",
            "data",
            "cite",
            "background",
            "ping",
            "srcset",
            "xlink:href");
    /** Attributes that are harmless on any element. */
    private static final Pattern HARMLESS = Pattern.compile("class|lang|dir|hidden|rel|aria-[a-z]+");

    private static final Pattern LIVE = Pattern.compile("(?is)(?:https?://|mailto:|tel:|tg:).*");
    private static final Pattern RELATIVE = Pattern.compile("(?!//)[A-Za-z0-9._~/%?&=#+-]*");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]*|\\.nojekyll|\\.ayneh-files");
    private static final Pattern PIECE = Pattern.compile("(?s)ayneh\\.piece\\((.*)\\)\n");

    private final Set<String> allowed;
    private final ObjectMapper json = new ObjectMapper();
    private final String layout = Run.read(Path.of("templates/layout.ftlh"));

    /** @param allowed elements and their attributes, as {@link #markup} returns them for a harmless site */
    SafeSite(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** Returns the elements of a site's pages, and the attributes of each, as in {@code a} and {@code a href}. */
    static Set<String> markup(Path site) {
        Set<String> markup = new TreeSet<>();
        Run.files(site).forEach((name, text) -> {
            if (name.endsWith(".html")) {
                Jsoup.parse(text).getAllElements().forEach(element -> {
                    markup.add(element.normalName());
                    element.attributes().forEach(each -> markup.add(element.normalName() + " " + each.getKey()));
                });
            }
        });
        return markup;
    }

    /** Checks a site. */
    void require(Path site) throws Exception {
        Map<String, String> files = Run.files(site);
        for (Map.Entry<String, String> file : files.entrySet()) {
            String name = file.getKey();
            assertThat(name.split("/", -1))
                    .allMatch(part -> FILE_NAME.matcher(part).matches());
            requireFile(name, file.getValue());
        }
    }

    private void requireFile(String name, String text) throws Exception {
        if (name.endsWith(".html")) {
            requirePage(name, Jsoup.parse(text));
        } else if (name.endsWith(".xml")) {
            requireXml(name, text);
            for (Element content : Jsoup.parse(text, Parser.xmlParser()).select("content")) {
                requireContent(name, content.wholeText());
            }
            Jsoup.parse(text, Parser.xmlParser())
                    .select("link, loc, xhtml|link")
                    .forEach(link -> requireAddress(name, link.hasAttr("href") ? link.attr("href") : link.text()));
        } else if (name.endsWith(".json")) {
            requireFeed(name, json.readTree(text));
        } else if (name.startsWith("assets/search/") || text.startsWith("ayneh.piece(")) {
            requirePiece(name, text);
        } else if (name.endsWith(".epub")) {
            requireBook(name, text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void requirePage(String name, Document page) throws IOException {
        requireElements(name, page);
        for (Element script : page.select("script")) {
            if (script.hasAttr("src")) {
                assertThat(script.attr("src")).as(name).matches("(?:\\.\\./)*(?:assets/)?[a-z]+(?:-[a-z0-9]+)*\\.js");
                assertThat(script.data()).as(name).isEmpty();
            } else if (script.hasAttr("data-fonts")) {
                assertThat(layout).as(name).contains(">" + script.data() + "</script>");
                assertThat(script.attr("data-fonts")).as(name).matches("[\\w./ -]+");
            } else {
                assertThat(script.attr("type")).as(name).isEqualTo("application/ld+json");
                assertThat(script.data()).as(name).doesNotContain("<", ">", "&");
                assertThat(json.readTree(script.data()).isContainerNode())
                        .as(name)
                        .isTrue();
            }
        }
        for (Element meta : page.select("meta[http-equiv]")) {
            String written = meta.attr("http-equiv") + " " + meta.attr("content");
            assertThat(written)
                    .as(name)
                    .matches("Content-Security-Policy default-src 'none'.*|refresh 0; url=[\\w./~-]+");
        }
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]"))
                .as(name)
                .hasSize(1);
        assertThat(page.select("html")).as(name).hasSize(1);
        assertThat(page.select("head > title")).as(name).hasSize(1);
        assertThat(page.head().select("title ~ img, title ~ svg")).isEmpty();
        assertThat(page.select("style").size()).as(name).isEqualTo(name.equals("404.html") ? 1 : 0);
    }

    private void requireContent(String name, String html) {
        Document content = Jsoup.parseBodyFragment(html);
        requireElements(name, content);
        assertThat(content.select("script, style, link, meta, form, input, button, svg, iframe"))
                .as(name)
                .isEmpty();
    }

    private void requireElements(String name, Document document) {
        for (Element element : document.getAllElements()) {
            String tag = element.normalName();
            assertThat(allowed.contains(tag)).as("<%s> in %s", tag, name).isTrue();
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                assertThat(HARMLESS.matcher(key).matches() || allowed.contains(tag + " " + key))
                        .as("%s of <%s> in %s", key, tag, name)
                        .isTrue();
                assertThat(key).as(name).doesNotStartWith("on").isNotEqualTo("style");
                if (ADDRESSES.contains(key)) {
                    requireAddress(name, attribute.getValue());
                }
            }
        }
    }

    private static void requireAddress(String name, String address) {
        boolean safe =
                LIVE.matcher(address).matches() || RELATIVE.matcher(address).matches();
        assertThat(safe || address.matches("urn:uuid:[0-9a-f-]+"))
                .as("«%s» in %s", address, name)
                .isTrue();
    }

    private void requireFeed(String name, JsonNode feed) {
        for (JsonNode item : feed.path("items")) {
            requireContent(name, item.path("content_html").asText());
            requireAddress(name, item.path("url").asText());
        }
    }

    private void requirePiece(String name, String text) throws IOException {
        var piece = PIECE.matcher(text);
        assertThat(piece.matches()).as(name).isTrue();
        assertThat(text).as(name).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(json.readTree("[" + piece.group(1) + "]").size()).as(name).isEqualTo(2);
    }

    private void requireBook(String name, byte[] book) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String place = name + "!" + entry.getName();
                assertThat(entry.getName())
                        .as(place)
                        .matches("[A-Za-z0-9._/~-]+")
                        .doesNotContain("..");
                if (entry.getName().matches(".*\\.(?:xhtml|opf|ncx|xml)")) {
                    String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    requireXml(place, text);
                    Document document = Jsoup.parse(text, Parser.xmlParser());
                    assertThat(document.select("script, iframe, form, input, object, embed, style"))
                            .as(place)
                            .isEmpty();
                    for (Element element : document.getAllElements()) {
                        for (Attribute attribute : element.attributes()) {
                            assertThat(attribute.getKey())
                                    .as(place)
                                    .doesNotStartWith("on")
                                    .isNotEqualTo("style");
                            if (ADDRESSES.contains(attribute.getKey())) {
                                requireAddress(place, attribute.getValue());
                            }
                        }
                    }
                }
            }
        }
    }

    private static void requireXml(String name, String text)
            throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", !text.contains("<!DOCTYPE html>"));
        factory.setNamespaceAware(true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        builder.setEntityResolver((id, system) -> new InputSource(new java.io.StringReader("")));
        assertThat(builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .as(name)
                .isNotNull();
    }
}
