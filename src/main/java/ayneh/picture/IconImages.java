package ayneh.picture;

import ayneh.diagnostic.WorkException;
import ayneh.text.Sha256;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Draws the site's icon in the sizes that home screens want. */
public final class IconImages {
    /** Changes when the same icon is drawn differently. */
    private static final String DRAWN = "1";

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final byte[] svg;
    private final String paper;

    /**
     * @param svg the icon
     * @param paper the colour behind it where it may not be transparent, as in {@code #fbfaf7}
     */
    public IconImages(byte[] svg, String paper) {
        this.svg = svg.clone();
        this.paper = paper;
    }

    /** What an icon is for. */
    public enum Form {
        /** Shown as it is. */
        SMALL("192", 192, 1, false),
        /** Shown as it is. */
        LARGE("512", 512, 1, false),
        /** Cut to the form that a system prefers: all that matters is in a circle (Web App Manifest, maskable). */
        MASKABLE("maskable", 512, 0.56, true),
        /** For Apple's home screens, which round the corners and show black where it is transparent. */
        TOUCH("touch", 180, 0.8, true);

        private final String label;
        private final int size;
        private final double share;
        private final boolean covered;

        /**
         * @param size the width and height in pixels
         * @param share the part of the width and height that the icon takes
         * @param covered whether the rest has the colour of the paper instead of being transparent
         */
        Form(String label, int size, double share, boolean covered) {
            this.label = label;
            this.size = size;
            this.share = share;
            this.covered = covered;
        }

        /** Returns the width and height in pixels. */
        public int size() {
            return size;
        }
    }

    /** Returns a file name that is the same for the same icon. */
    public String name(Form form) {
        return "icon-" + form.label + "-"
                + Sha256.of(DRAWN + paper + Sha256.of(svg, 64) + form.size + form.share + form.covered, 10) + ".png";
    }

    /**
     * Draws the icon and returns it as a PNG; empty if this Java can't draw.
     *
     * @throws WorkException if the icon isn't an SVG picture
     */
    public Optional<byte[]> draw(Form form) {
        check();
        try {
            SVGDocument icon = new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
            if (icon == null) {
                throw broken("it has no picture", null);
            }
            return Optional.of(draw(icon, form));
        } catch (LinkageError | InternalError headless) {
            return Optional.empty();
        }
    }

    private byte[] draw(SVGDocument icon, Form form) {
        BufferedImage image = new BufferedImage(form.size, form.size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            if (form.covered) {
                canvas.setColor(Color.decode(paper));
                canvas.fillRect(0, 0, form.size, form.size);
            }
            float side = (float) (form.size * form.share);
            float margin = (form.size - side) / 2;
            icon.render((Component) null, canvas, new ViewBox(margin, margin, side, side));
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream file = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot write to memory", impossible);
        }
        return out.toByteArray();
    }

    /** The library logs what it can't read, and goes on: so say it first, with its place. */
    private void check() {
        XMLInputFactory xml = XMLInputFactory.newFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(svg));
            int event = reader.getEventType();
            while (event != XMLStreamConstants.START_ELEMENT) {
                event = reader.next(); // a comment, or the type of the document
            }
            if (!reader.getLocalName().equals("svg") || !SVG.equals(reader.getNamespaceURI())) {
                throw broken("its outermost element isn't <svg xmlns=\"" + SVG + "\">", null);
            }
            while (reader.hasNext()) {
                reader.next();
            }
            reader.close();
        } catch (XMLStreamException malformed) {
            throw broken(malformed.getMessage().replaceAll("\\s+", " "), malformed);
        }
    }

    private static WorkException broken(String why, @Nullable Throwable cause) {
        return new WorkException(
                "static/favicon.svg can't be drawn as an icon (" + why + "): fix it, or set offline: false", cause);
    }
}
