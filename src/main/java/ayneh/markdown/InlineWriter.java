package ayneh.markdown;

import ayneh.text.Hashtags;
import ayneh.text.Language;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the content of a block: text, emphasis, code and links. */
final class InlineWriter {
    /** Link labels that are always left-to-right: addresses and names. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z]+://|www\\.|/channel/|@)[!-~]*|[!-~]+\\.[a-z]{2,}(?:/[!-~]*)?");

    /** Names that begin or end with symbols (C++, C#, .NET), dates, phone numbers, amounts of money, handles. */
    private static final Pattern FRAGILE =
            Pattern.compile("(?<![\\w.+#-])(?:[A-Za-z][A-Za-z0-9.-]{0,30}(?:\\+{1,2}|#)(?![\\w#+])"
                    + "|\\.[A-Z][A-Za-z]{1,20}(?!\\w)"
                    + "|@[A-Za-z]\\w{2,31}"
                    + "|[$€£][0-9][0-9.,]*+(?<![.,])"
                    + "|[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])"
                    + "|\\+[0-9][0-9 ()-]{5,20}[0-9](?![0-9]))");

    private final StringBuilder out;
    private final LinkResolver links;
    private final CodeWriter technical;
    private final boolean rightToLeft;
    /** Whether a link is open: links can't be nested. */
    private boolean inLink;

    /** @param language the language of the text */
    InlineWriter(RenderContext context, String language) {
        rightToLeft = Language.direction(language).equals("rtl");
        out = context.out();
        links = context.links();
        technical = context.technical();
    }

    void writeChildren(Node parent) {
        write(parent.getFirstChild(), null);
    }

    /** Writes a paragraph whose only markup is {@link PlainInline}s. */
    void writePlain(String paragraph) {
        int at = 0;
        for (PlainInline mark = PlainInline.next(paragraph, 0); mark != null; mark = PlainInline.next(paragraph, at)) {
            writeLines(paragraph.substring(at, mark.start()));
            String words = mark.words();
            switch (mark.kind()) {
                case LINK -> link(mark.address(), words, () -> writeText(words));
                case EMPHASIS -> wrap("em", () -> writeText(words));
                case STRONG -> wrap("strong", () -> writeText(words));
            }
            at = mark.end();
        }
        writeLines(paragraph.substring(at));
    }

    /** Writes lines without markup. */
    private void writeLines(String lines) {
        int start = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
            writeIsolated(lines.substring(start, end));
            out.append('\n');
            start = end + 1;
        }
        writeIsolated(lines.substring(start));
    }

    /** Writes the nodes from {@code first} up to but excluding {@code end}; null means up to the last. */
    void write(@Nullable Node first, @Nullable Node end) {
        Node child = first;
        while (child != null && child != end) {
            if (isText(child)) {
                child = writeText(child, end);
            } else {
                write(child);
                child = child.getNext();
            }
        }
    }

    private static boolean isText(Node node) {
        return node instanceof Text || node instanceof HtmlEntity;
    }

    /** Writes a run of text, which the parser may have split anywhere, and returns the node after it. */
    private @Nullable Node writeText(Node first, @Nullable Node end) {
        StringBuilder text = new StringBuilder();
        Node node = first;
        for (; node != null && node != end && isText(node); node = node.getNext()) {
            PlainText.appendText(node, text);
        }
        writeText(text.toString());
        return node;
    }

    private void writeText(String text) {
        if (inLink) {
            HtmlText.escape(text, out);
        } else {
            writeTags(text);
        }
    }

    /**
     * Writes text, isolating its left-to-right parts on a right-to-left line. Otherwise symbols at the edge of a Latin
     * name, and parts of dates and phone numbers, would jump to the other side (UAX #9).
     */
    private void writeIsolated(String text) {
        if (!rightToLeft || !mayBeFragile(text)) {
            HtmlText.escape(text, out);
            return;
        }
        Matcher fragile = FRAGILE.matcher(text);
        int at = 0;
        while (fragile.find()) {
            HtmlText.escape(text.substring(at, fragile.start()), out);
            out.append("<bdi dir=\"ltr\">");
            HtmlText.escape(fragile.group(), out);
            out.append("</bdi>");
            at = fragile.end();
        }
        HtmlText.escape(text.substring(at), out);
    }

    /** Returns whether {@link #FRAGILE} may match anything in the text; matching is expensive. */
    private static boolean mayBeFragile(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c == '+' || c == '#' || c == '@' || c == '$' || c == '€' || c == '£';
            if (sign || c == '.' && isLarge(text, i + 1) || c == '-' && i > 0 && isDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLarge(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void writeTags(String text) {
        int at = 0;
        for (Hashtags.Found tag : Hashtags.find(text)) {
            writeIsolated(text.substring(at, tag.start()));
            String written = text.substring(tag.start(), tag.end());
            Optional<String> page = links.tag(tag.tag());
            page.ifPresent(address -> {
                out.append("<a class=\"tag\" href=\"");
                HtmlText.escape(address, out);
                out.append("\">");
            });
            out.append("<bdi>");
            HtmlText.escape(written, out);
            out.append("</bdi>").append(page.isPresent() ? "</a>" : "");
            at = tag.end();
        }
        writeIsolated(text.substring(at));
    }

    private void write(Node node) {
        if (node instanceof SoftLineBreak) {
            out.append('\n');
        } else if (node instanceof HardLineBreak) {
            out.append("<br>\n");
        } else if (node instanceof Emphasis) {
            wrap("em", node);
        } else if (node instanceof StrongEmphasis) {
            wrap("strong", node);
        } else if (node instanceof Strikethrough) {
            wrap("s", node);
        } else if (node instanceof Underlined) {
            wrap("u", node);
        } else if (node instanceof Spoiler) {
            out.append(inLink ? "<span class=\"spoiler\">" : "<span class=\"spoiler\" tabindex=\"0\">");
            writeChildren(node);
            out.append("</span>");
        } else if (node instanceof Code code) {
            out.append("<code dir=\"ltr\">");
            HtmlText.escape(PlainText.code(code), out);
            out.append("</code>");
        } else if (node instanceof FormulaNode formula) {
            technical.formula(formula.formula(), formula.written(), out);
        } else if (node instanceof HtmlInlineBase) {
            HtmlText.escape(node.getChars(), out);
        } else {
            writeLink(node);
        }
    }

    private void wrap(String name, Node node) {
        wrap(name, () -> writeChildren(node));
    }

    private void wrap(String name, Runnable inside) {
        out.append('<').append(name).append('>');
        inside.run();
        out.append("</").append(name).append('>');
    }

    private void writeLink(Node node) {
        if (node instanceof AutoLink link) {
            link(link.getText().toString(), link.getText());
        } else if (node instanceof MailLink link) {
            link("mailto:" + link.getText(), link.getText());
        } else if (node instanceof Link link) {
            link(link.getUrl().unescape(), node);
        } else if (node instanceof LinkRef reference) {
            Reference target = reference.getReferenceNode(node.getDocument());
            if (target == null) {
                writeIsolated("[");
                writeChildren(node);
                writeIsolated("]");
            } else {
                link(target.getUrl().unescape(), node);
            }
        } else if (node instanceof Image image) {
            Optional<Picture> picture = links.picture(image.getUrl().unescape());
            if (picture.isPresent()) {
                PictureWriter.write(picture.get(), PlainText.of(image), out);
            } else {
                link(image.getUrl().unescape(), node);
            }
        } else if (node instanceof ImageRef) {
            HtmlText.escape(node.getChars(), out);
        } else {
            writeChildren(node);
        }
    }

    private void link(String address, Node node) {
        link(address, PlainText.of(node), () -> writeChildren(node));
    }

    private void link(String address, CharSequence label) {
        link(address, label, () -> HtmlText.escape(label, out));
    }

    /** Writes a link, or only its label if the address isn't safe. */
    private void link(String address, CharSequence text, Runnable label) {
        boolean nested = inLink;
        Optional<String> local = nested ? Optional.empty() : links.local(address);
        Optional<String> target = nested || local.isPresent() ? local : links.outside(address);
        if (target.isPresent()) {
            out.append("<a href=\"");
            HtmlText.escape(target.get(), out);
            out.append('"');
            out.append(ADDRESS.matcher(text).matches() ? " dir=\"ltr\"" : "");
            out.append(local.isEmpty() && address.startsWith("http") ? " rel=\"noopener\"" : "");
            out.append('>');
        }
        inLink = nested || target.isPresent();
        label.run();
        inLink = nested;
        out.append(target.isPresent() ? "</a>" : "");
    }
}
