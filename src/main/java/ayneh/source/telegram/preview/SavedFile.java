package ayneh.source.telegram.preview;

import ayneh.source.telegram.RelativePath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Files that a browser has saved with a page. Web addresses are ignored: those of Telegram's media soon expire. */
final class SavedFile {
    private static final Pattern IMAGE = Pattern.compile(
            "(?i)background(?:-image)?\\s*+:\\s*+url\\(\\s*+" + "(?:\"([^\"]*+)\"|'([^']*+)'|([^\"'()\\s]*+))\\s*+\\)");

    private SavedFile() {}

    /**
     * Returns the file that an address in a page names.
     *
     * @param address as written in the page, with escapes
     * @return its path below the page's folder; empty for a web address, or one that leaves the folder
     */
    static Optional<String> path(String address) {
        String local = address.strip();
        if (local.indexOf('?') >= 0 || local.indexOf('#') >= 0) {
            return Optional.empty();
        }
        return decode(local.startsWith("./") ? local.substring(2) : local).filter(SavedFile::isBelow);
    }

    /** Returns the file of an element's background picture. */
    static Optional<String> background(Element element) {
        return backgroundAddress(element).flatMap(SavedFile::path);
    }

    /** Returns the address of an element's background picture, on the web or not. */
    static Optional<String> backgroundAddress(Element element) {
        Matcher image = IMAGE.matcher(element.attr("style"));
        return image.find()
                ? Stream.of(1, 2, 3).map(image::group).filter(Objects::nonNull).findFirst()
                : Optional.empty();
    }

    private static Optional<String> decode(String address) {
        try {
            return Optional.of(URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** Empty names and single dots are rejected as well: no browser writes them. */
    private static boolean isBelow(String path) {
        return RelativePath.isInside(path);
    }
}
