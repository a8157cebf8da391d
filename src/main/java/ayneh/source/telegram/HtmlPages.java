package ayneh.source.telegram;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The pages of an export in HTML, in their order: {@code messages.html}, {@code messages2.html} and so on. */
final class HtmlPages {
    private static final Pattern NUMBERED = Pattern.compile("messages([0-9]{0,9})\\.html");

    private HtmlPages() {}

    /**
     * Finds the pages.
     *
     * @param named the folder, or one of the pages in it
     */
    static List<Path> find(Path named) throws IOException {
        Path folder = Files.isDirectory(named) ? named : named.toAbsolutePath().getParent();
        TreeMap<Long, Path> numbered = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher page = NUMBERED.matcher(file.getFileName().toString());
                if (page.matches() && Files.isRegularFile(file)) {
                    numbered.put(page.group(1).isEmpty() ? 1 : Long.parseLong(page.group(1)), file);
                }
            }
        }
        List<Path> pages = new ArrayList<>(numbered.values());
        boolean renamed = !Files.isDirectory(named)
                && !NUMBERED.matcher(named.getFileName().toString()).matches();
        if (renamed) {
            pages.add(0, named);
        } else if (!numbered.isEmpty() && !numbered.containsKey(1L)) {
            previous(pages.get(0), folder).ifPresent(first -> pages.add(0, first));
        }
        return pages;
    }

    /** The page that another one says comes before it: the first page is sometimes renamed. */
    private static java.util.Optional<Path> previous(Path page, Path folder) throws IOException {
        for (Element link : read(page).select("a.pagination")) {
            String name = link.attr("href");
            if (link.text().startsWith("Previous") && name.matches("[A-Za-z0-9_-]+\\.html")) {
                Path file = folder.resolve(name);
                return Files.isRegularFile(file) ? java.util.Optional.of(file) : java.util.Optional.empty();
            }
        }
        return java.util.Optional.empty();
    }

    /** Reads a page, each of whose elements knows where it stands. */
    static Document read(Path page) throws IOException {
        try (InputStream in = Files.newInputStream(page)) {
            return Jsoup.parse(
                    in, StandardCharsets.UTF_8.name(), "", Parser.htmlParser().setTrackPosition(true));
        }
    }

    /** The line of a page where an element begins. */
    static int line(Element element) {
        return Math.max(1, element.sourceRange().start().lineNumber());
    }

    /** The line of a page where an element ends. */
    static int lastLine(Element element) {
        return Math.max(line(element), element.endSourceRange().end().lineNumber());
    }

    /** The error of a page that isn't what it should be. */
    static InputException wrong(String name, String found) {
        return new InputException(
                Location.startOf(name), found, "name the folder with messages.html, as Telegram Desktop has made it");
    }
}
