package ayneh.markdown;

import ayneh.text.WhiteSpace;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders the archive's Markdown: CommonMark with tables, {@code ~~struck~~}, {@code ||spoiler||},
 * {@code ++underlined++} and formulas. Raw HTML is shown as text. Thread-safe.
 */
public final class MarkdownRenderer {
    /** What looks like a heading, by CommonMark 0.31 §4.2 and §4.3; finds all of them, and a few other lines. */
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}(?:#{1,6}(?:\\s|$)|=+\\s*$|-+\\s*$)");

    private static final Extension STRUCK = StrikethroughExtension.create();
    private static final Extension TABLES = TablesExtension.create();

    private final BoundedParser parser = new BoundedParser(parser(List.of(STRUCK)));
    /** Used only where needed: looking for tables takes a sixth of the parsing time. */
    private final BoundedParser tableParser = new BoundedParser(parser(List.of(TABLES, STRUCK)));

    private final CodeWriter technical = new CodeWriter();
    private final BinaryOperator<String> words;

    /** @param words the words of the interface, such as the label of a collapsed quotation, by language and key */
    public MarkdownRenderer(BinaryOperator<String> words) {
        this.words = words;
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder(new MutableDataSet().set(Parser.EXTENSIONS, extensions))
                .customDelimiterProcessor(new PairDelimiter('|', Spoiler::new))
                .customDelimiterProcessor(new PairDelimiter('+', Underlined::new))
                .customInlineParserExtensionFactory(new FormulaParser.Factory('$'))
                .customInlineParserExtensionFactory(new FormulaParser.Factory('\\'))
                .build();
    }

    private Node parse(String markdown) {
        return (markdown.indexOf('|') < 0 ? parser : tableParser).parse(markdown);
    }

    /** Renders a text as {@link #render(String, String, LinkResolver, List)} does, with nothing collapsed. */
    public Html render(String markdown, String language, LinkResolver links) {
        return render(markdown, language, links, List.of());
    }

    /**
     * Renders a post.
     *
     * @param markdown the post's body
     * @param language the surrounding language; blocks in another one are marked with it and its direction
     * @param links resolves its links
     * @param collapsed which of its quotations are collapsed, counted from 1; nested ones aren't counted
     */
    public Html render(String markdown, String language, LinkResolver links, List<Integer> collapsed) {
        return render(new Html.Source(markdown, language, collapsed, Form.POST), links);
    }

    /** Renders a post as {@link #render(String, String, LinkResolver, List)} does, with an id on each of its sections. */
    public Html renderSections(String markdown, String language, LinkResolver links, List<Integer> collapsed) {
        return render(new Html.Source(markdown, language, collapsed, Form.SECTIONS), links);
    }

    /**
     * Renders a page of the owner's.
     *
     * @param markdown its body
     * @param language its language
     * @param links resolves its links and pictures
     */
    public Html renderPage(String markdown, String language, LinkResolver links) {
        return render(new Html.Source(markdown, language, List.of(), Form.PAGE), links);
    }

    /**
     * Returns whether a post may have so many headings: it has as many lines that look like one.
     *
     * @param markdown the post's body
     */
    public static boolean mayHaveHeadings(String markdown, int count) {
        Matcher heading = HEADING.matcher(markdown);
        int found = 0;
        while (found < count && heading.find()) {
            found++;
        }
        return found == count;
    }

    /**
     * Renders a post for feed readers, which ignore styles: nothing is collapsed, and spoilers are masked.
     *
     * @param markdown the post's body
     * @param language the surrounding language
     * @param links resolves its links
     */
    public Html renderCovered(String markdown, String language, LinkResolver links) {
        return render(new Html.Source(markdown, language, List.of(), Form.COVERED), links);
    }

    private Html render(Html.Source source, LinkResolver links) {
        return new Html(source, links, (asked, sections) -> write(source, asked, sections));
    }

    private String write(Html.Source source, LinkResolver links, Consumer<Section> sections) {
        StringBuilder out = new StringBuilder(source.markdown().length() * 5 / 4);
        CollapsedQuotations folded = new CollapsedQuotations(Set.copyOf(source.collapsed()));
        RenderContext context = new RenderContext(out, links, technical, new BlockLanguages(), source.form(), words);
        BlockWriter writer = new BlockWriter(context, source.language(), folded);
        if (source.form() == Form.SECTIONS || source.form() == Form.PAGE) {
            writer.identify(source.form() == Form.PAGE ? HeadingIds.words() : HeadingIds.numbers(), sections);
        }
        PlainBlockWriter plain = new PlainBlockWriter(writer);
        new PlainBlocks(source.markdown()).forEachRemaining(piece -> {
            if (piece.kind() != PlainBlocks.Kind.MARKDOWN) {
                plain.write(piece);
                return;
            }
            Node text = parse(piece.text());
            if (source.form() == Form.COVERED) {
                cover(text);
            }
            writer.writeChildren(text);
        });
        return out.toString();
    }

    private static void cover(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Spoiler) {
                child.removeChildren();
                child.appendChild(new Text(PlainText.COVERED));
            } else {
                cover(child);
            }
        }
    }

    /** Returns the addresses that a text links to, as they are written, without duplicates and in order. */
    public List<String> links(String markdown) {
        Html html = render(markdown, "en", LinkResolver.NONE);
        html.markup();
        return html.questions().stream()
                .filter(question -> question.kind() != Html.Question.Kind.TAG)
                .map(Html.Question::about)
                .distinct()
                .toList();
    }

    /** Returns the headings of a page of the owner's, apart from those inside of lists and quotations. */
    public List<Section> headings(String markdown) {
        return renderPage(markdown, "en", LinkResolver.NONE).sections();
    }

    /** Returns the words of a page of the owner's, for search. */
    public String pageText(String markdown) {
        Node text = parse(markdown);
        Admonition.unmarkAll(text);
        return WhiteSpace.collapse(PlainText.lines(text));
    }

    /** Returns the words of a text that tell its language: all but code, formulas and addresses. */
    public String prose(String markdown) {
        return PlainText.prose(parse(markdown));
    }

    /**
     * Returns the plain text at the beginning of a post, for lists and descriptions.
     *
     * @param markdown the post's body
     * @param most how many characters are needed; if there are more, at least one more is returned
     */
    public String plainText(String markdown, int most) {
        return WhiteSpace.collapse(beginningOf(markdown, most));
    }

    /** Returns the plain text at the beginning of a post like {@link #plainText}, but with its lines. */
    public String plainLines(String markdown, int most) {
        return WhiteSpace.collapseLines(beginningOf(markdown, most));
    }

    private String beginningOf(String markdown, int most) {
        StringBuilder text = new StringBuilder();
        PlainBlocks blocks = new PlainBlocks(markdown);
        while (blocks.hasNext() && text.length() <= most + 1) {
            PlainBlocks.Piece piece = blocks.next();
            text.append(
                            piece.kind() == PlainBlocks.Kind.MARKDOWN
                                    ? PlainText.lines(parse(beginning(piece.text(), most)))
                                    : WhiteSpace.collapseLines(PlainBlockWriter.words(piece)))
                    .append('\n');
        }
        return text.toString();
    }

    /** Returns the beginning of a text, up to the end of a paragraph if that is near. */
    private static String beginning(String markdown, int most) {
        if (markdown.length() <= 4 * most) {
            return markdown;
        }
        int paragraph = markdown.indexOf("\n\n", 2 * most);
        int end = paragraph < 0 || paragraph > 8 * most ? markdown.lastIndexOf(' ', 8 * most) : paragraph;
        return markdown.substring(0, end <= 0 ? Math.min(markdown.length(), 8 * most) : end);
    }
}
