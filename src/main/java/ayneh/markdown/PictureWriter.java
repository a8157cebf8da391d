package ayneh.markdown;

import org.jspecify.annotations.Nullable;

/** Writes pictures. */
final class PictureWriter {
    private PictureWriter() {}

    /**
     * Writes a picture and, if there is one, the one that dark pages show instead. Browsers load only the one that is
     * shown, because they put off both until then.
     *
     * @param words what it shows, for those who don't see it
     */
    static void write(Picture picture, String words, StringBuilder out) {
        write(picture, picture.address(), picture.dark() == null ? null : "light", words, out);
        if (picture.dark() != null) {
            write(picture, picture.dark(), "dark", words, out);
        }
    }

    private static void write(
            Picture picture, String address, @Nullable String shown, String words, StringBuilder out) {
        out.append("<img");
        attribute("class", shown, out);
        attribute("src", address, out);
        attribute("alt", words, out);
        attribute("width", picture.width(), out);
        attribute("height", picture.height(), out);
        out.append(" loading=\"lazy\">");
    }

    private static void attribute(String name, @Nullable Object value, StringBuilder out) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            HtmlText.escape(value.toString(), out);
            out.append('"');
        }
    }
}
