package ayneh.markdown;

import ayneh.text.Hashtags;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes what stands inside a block: text, emphasis, code and links. */
final class InlineWriter {
    /** Labels that read from left to right wherever they stand: addresses and names. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z]+://|www\\.|/channel/|@)[!-~]*|[!-~]+\\.[a-z]{2,}(?:/[!-~]*)?");

    private final StringBuilder out;
    private final LinkResolver links;

    InlineWriter(StringBuilder out, LinkResolver links) {
        this.out = out;
        this.links = links;
    }

    void writeChildren(Node parent) {
        Node child = parent.getFirstChild();
        while (child != null) {
            if (isText(child)) {
                child = writeText(child, parent);
            } else {
                write(child);
                child = child.getNext();
            }
        }
    }

    private static boolean isText(Node node) {
        return node instanceof Text || node instanceof HtmlEntity;
    }

    /** Writes a run of text, which the parser may have cut anywhere, and gives the node behind it. */
    private Node writeText(Node first, Node parent) {
        StringBuilder text = new StringBuilder();
        Node node = first;
        for (; node != null && isText(node); node = node.getNext()) {
            PlainText.appendText(node, text);
        }
        if (parent instanceof LinkNodeBase || parent instanceof LinkRef) {
            HtmlText.escape(text, out);
        } else {
            writeTags(text.toString());
        }
        return node;
    }

    private void writeTags(String text) {
        int at = 0;
        for (Hashtags.Found tag : Hashtags.find(text)) {
            HtmlText.escape(text.substring(at, tag.start()), out);
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
        HtmlText.escape(text.substring(at), out);
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
            out.append("<span class=\"spoiler\" tabindex=\"0\">");
            writeChildren(node);
            out.append("</span>");
        } else if (node instanceof Code code) {
            out.append("<code dir=\"ltr\">");
            HtmlText.escape(code.getText(), out);
            out.append("</code>");
        } else if (node instanceof HtmlInlineBase) {
            HtmlText.escape(node.getChars(), out);
        } else {
            writeLink(node);
        }
    }

    private void wrap(String name, Node node) {
        out.append('<').append(name).append('>');
        writeChildren(node);
        out.append("</").append(name).append('>');
    }

    private void writeLink(Node node) {
        if (node instanceof AutoLink link) {
            link(link.getText().toString(), node, link.getText());
        } else if (node instanceof MailLink link) {
            link("mailto:" + link.getText(), node, link.getText());
        } else if (node instanceof Link link) {
            link(link.getUrl().unescape(), node, null);
        } else if (node instanceof LinkRef reference) {
            Reference target = reference.getReferenceNode(node.getDocument());
            if (target == null) {
                HtmlText.escape(node.getChars().unescape(), out);
            } else {
                link(target.getUrl().unescape(), node, null);
            }
        } else if (node instanceof Image image) {
            link(image.getUrl().unescape(), node, null);
        } else if (node instanceof ImageRef) {
            HtmlText.escape(node.getChars(), out);
        } else {
            writeChildren(node);
        }
    }

    /** Writes a link, or its label alone where the address isn't safe. A null label stands for the children. */
    private void link(String address, Node node, CharSequence label) {
        Optional<String> local = links.local(address);
        Optional<String> target = local.isPresent() ? local : SafeAddress.vet(address);
        String text = label == null ? PlainText.of(node) : label.toString();
        if (target.isPresent()) {
            out.append("<a href=\"");
            HtmlText.escape(target.get(), out);
            out.append('"');
            out.append(ADDRESS.matcher(text).matches() ? " dir=\"ltr\"" : "");
            out.append(local.isEmpty() && address.startsWith("http") ? " rel=\"noopener\"" : "");
            out.append('>');
        }
        if (label == null) {
            writeChildren(node);
        } else {
            HtmlText.escape(label, out);
        }
        out.append(target.isPresent() ? "</a>" : "");
    }
}
