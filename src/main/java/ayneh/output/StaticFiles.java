package ayneh.output;

import ayneh.diagnostic.WorkException;
import ayneh.page.Assets;
import ayneh.picture.IconImages;
import ayneh.settings.SiteSettings;
import ayneh.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The files that pages use: the workspace's own in {@code static/}, else those of the program. The name of each
 * contains the hash of its contents, so that browsers may cache it forever.
 */
final class StaticFiles {
    private static final String STYLESHEET = "site.css";
    private static final String OWN = "own.css";
    private static final String SCRIPT = "site.js";
    private static final List<String> SEARCH = List.of(
            "search-words.js",
            "search-spelling.js",
            "search-store.js",
            "search-query.js",
            "search-filters.js",
            "search-scores.js",
            "search-index.js",
            "search-elsewhere.js",
            "search-results.js",
            "search-suggest.js",
            "search-page.js");
    private static final String ICON = "favicon.svg";
    private static final String SAVE = "offline.js";
    /** The fonts for the letters of each script. */
    private static final Map<String, List<String>> FONTS = Map.of(
            "Arab", List.of("vazirmatn-arabic.woff2"),
            "Cyrl", List.of("golos-text-cyrillic.woff2", "golos-text-latin.woff2"),
            "Latn", List.of("golos-text-latin.woff2"));

    private static final List<String> LICENCES =
            List.of("vazirmatn-OFL.txt", "golos-text-OFL.txt", "stix-two-math-OFL.txt");
    /** The colour of the page in a stylesheet: first in light colours, then in dark ones. */
    private static final Pattern PAPER = Pattern.compile("--paper:\\s*(#[0-9A-Fa-f]{6})\\b");
    /**
     * A font that the stylesheet refers to; it is next to the stylesheet, with the hash of its contents in its name.
     */
    private static final Pattern FONT = Pattern.compile("url\\(\"([a-z-]+\\.woff2)\"\\)");

    private static final Pattern FACE = Pattern.compile("@font-face \\{[^}]*\\}\n");
    private static final String OPTIONAL = "font-display: optional";

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** @param folder the workspace's static files; it need not exist */
    StaticFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Loads the files and names them.
     *
     * @param settings which features the site has
     * @param icons the addresses of the icons that were drawn
     */
    Assets load(SiteSettings settings, Map<IconImages.Form, String> icons) {
        String stylesheet = FONT.matcher(text(STYLESHEET))
                .replaceAll(url -> "url(\"" + fileName(add(url.group(1), read(url.group(1)))) + "\")");
        LICENCES.forEach(licence -> files.put("assets/" + licence, read(licence)));
        return new Assets(
                add(STYLESHEET, stylesheet.getBytes(StandardCharsets.UTF_8)),
                hasOwn() ? add(OWN, read(OWN)) : null,
                add(SCRIPT, read(SCRIPT)),
                fonts(stylesheet),
                settings.search()
                        ? SEARCH.stream().map(name -> add(name, read(name))).toList()
                        : List.of(),
                add(ICON, icon()),
                settings.offline() ? offline(icons) : null);
    }

    private Assets.Offline offline(Map<IconImages.Form, String> icons) {
        List<Assets.Icon> drawn = new ArrayList<>();
        icons.forEach((form, address) -> {
            if (form != IconImages.Form.TOUCH) {
                drawn.add(new Assets.Icon(address, form.size(), form == IconImages.Form.MASKABLE));
            }
        });
        return new Assets.Offline(
                add(SAVE, read(SAVE)), drawn, icons.get(IconImages.Form.TOUCH), paper(false), paper(true));
    }

    /** Returns the icon, an SVG picture. */
    byte[] icon() {
        return read(ICON);
    }

    /** Returns the colour of the page, by the owner's stylesheet if it says so. */
    String paper(boolean dark) {
        List<String> sheets = hasOwn() ? List.of(OWN, STYLESHEET) : List.of(STYLESHEET);
        for (String sheet : sheets) {
            List<String> colours = PAPER.matcher(new String(read(sheet), StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            if (colours.size() > (dark ? 1 : 0)) {
                return colours.get(dark ? 1 : 0);
            }
        }
        return dark ? "#000000" : "#ffffff";
    }

    /** Returns whether the owner has a file of this name. */
    boolean isOwn(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    private boolean hasOwn() {
        return isOwn(OWN);
    }

    /** Returns the fonts, of those that the stylesheet has; the owner's stylesheet may have others. */
    private Assets.Fonts fonts(String stylesheet) {
        Map<String, List<String>> ahead = new TreeMap<>();
        if (!hasOwn() || !text(OWN).contains("font-family")) {
            FONTS.forEach((script, names) -> ahead.put(
                    script,
                    names.stream().map(this::added).filter(Objects::nonNull).toList()));
        }
        return new Assets.Fonts(ahead, fontsFromDisk(stylesheet));
    }

    /**
     * Returns a stylesheet with the same faces for pages opened from disk: there, no font comes before the first
     * paint, so optional ones would never be used. Null if none is optional.
     */
    private @Nullable String fontsFromDisk(String stylesheet) {
        String faces = FACE.matcher(stylesheet)
                .results()
                .map(MatchResult::group)
                .filter(face -> face.contains(OPTIONAL))
                .map(face -> face.replace(OPTIONAL, "font-display: block"))
                .collect(Collectors.joining());
        return faces.isEmpty() ? null : add("fonts-from-disk.css", faces.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the address of a file that has been added; null if it hasn't. */
    private @Nullable String added(String name) {
        String address = address(name, read(name));
        return files.containsKey(address) ? address : null;
    }

    /** Returns the contents of the files by their address. */
    Map<String, byte[]> files() {
        return files;
    }

    private static String fileName(String address) {
        return address.substring(address.indexOf('/') + 1);
    }

    private String add(String name, byte[] bytes) {
        String address = address(name, bytes);
        files.put(address, bytes);
        return address;
    }

    private static String address(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        return "assets/" + name.substring(0, dot) + "-" + Sha256.of(bytes, 10) + name.substring(dot);
    }

    private String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    /** Returns the contents of a file, by its name. */
    byte[] read(String name) {
        Path own = folder.resolve(name);
        try (InputStream in = Files.isRegularFile(own)
                ? Files.newInputStream(own)
                : StaticFiles.class.getResourceAsStream("/static/" + name)) {
            return IOUtils.toByteArray(in);
        } catch (IOException unreadable) {
            throw new WorkException(own + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
