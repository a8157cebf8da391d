package ayneh.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A series as a post lists it: its title, and its episodes in order.
 *
 * @param title the title
 * @param unit what is counted, as in {@link PartLabel}
 * @param items the episodes
 */
record Listing(String title, String unit, List<Item> items) {
    private static final int LONGEST = 400;
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[-–—]\\s+|\\s*[:：]\\s*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[/|،,;؛•·]\\s*");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\n]*)\\]\\((https?://[^)\\s]+)\\)|<?(https?://[^>\\s\\\\]+)>?");

    Listing {
        items = List.copyOf(items);
    }

    /**
     * An episode.
     *
     * @param number its number
     * @param title what the post calls it
     * @param link the Telegram address that the post gives for it; null if it gives none
     */
    record Item(int number, String title, @Nullable String link) {}

    /** Returns the series that a text in Markdown lists, each on a line, or with a line for each episode. */
    static List<Listing> of(String markdown) {
        if (!PartLabel.isPossible(markdown)) {
            return List.of();
        }
        List<Listing> found = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        String unit = "";
        String title = "";
        String heading = "";
        for (String raw : markdown.lines().toList()) {
            String line = plain(raw);
            Optional<Listing> inLine = PartLabel.isPossible(raw) ? inLine(raw, line) : Optional.empty();
            Optional<PartLabel> label = linkOf(raw) == null ? Optional.empty() : PartLabel.of(line);
            boolean goesOn = label.isPresent()
                    && label.get().unit().equals(items.isEmpty() ? label.get().unit() : unit)
                    && label.get().number()
                            > (items.isEmpty()
                                    ? -1
                                    : items.get(items.size() - 1).number());
            if (goesOn) {
                title = items.isEmpty()
                        ? label.get().title().isEmpty() ? heading : label.get().title()
                        : title;
                unit = label.get().unit();
                items.add(new Item(label.get().number(), line, linkOf(raw)));
            } else if (!line.isBlank()) {
                add(found, title, unit, items);
                items.clear();
                heading = PartLabel.trim(line);
            }
            inLine.ifPresent(found::add);
        }
        add(found, title, unit, items);
        return found;
    }

    private static void add(List<Listing> found, String title, String unit, List<Item> items) {
        if (items.size() >= 2 && !title.isBlank() && items.get(0).number() <= 1) {
            found.add(new Listing(title, unit, items));
        }
    }

    /** Returns the series of a line such as «Title - part one / two / three». */
    private static Optional<Listing> inLine(String raw, String line) {
        if (raw.length() > LONGEST || !BETWEEN.matcher(raw).find()) {
            return Optional.empty();
        }
        Matcher separator = SEPARATOR.matcher(line);
        while (separator.find()) {
            String title = PartLabel.trim(line.substring(0, separator.start()));
            Optional<Listing> listing =
                    title.isEmpty() ? Optional.empty() : list(title, line.substring(separator.end()), raw);
            if (listing.isPresent()) {
                return listing;
            }
        }
        return Optional.empty();
    }

    private static Optional<Listing> list(String title, String list, String raw) {
        List<Item> items = new ArrayList<>();
        String unit = "";
        List<String> named = new ArrayList<>();
        for (String part : BETWEEN.splitAsStream(list).toList()) {
            String name = PartLabel.trim(part);
            List<Token> tokens = Token.of(name);
            String here = tokens.isEmpty() ? null : PartLabel.unit(tokens.get(0));
            int from = here == null ? 0 : 1;
            Optional<Numerals.Found> number = Numerals.at(tokens, from);
            boolean whole = number.filter(found -> from + found.tokens() == tokens.size())
                    .isPresent();
            if (name.isEmpty()) {
                continue;
            }
            if (whole && (here != null || !unit.isEmpty())) {
                unit = here == null ? unit : here;
                items.add(new Item(number.orElseThrow().value(), name, linkOf(raw, name)));
            } else if (items.isEmpty() && named.isEmpty() && tokens.size() <= 3) {
                named.add(name); // an introduction
            } else {
                return Optional.empty();
            }
        }
        boolean counts = items.size() >= 2;
        for (int i = 0; i < items.size(); i++) {
            counts &= items.get(i).number() == i + 1;
        }
        if (counts && !named.isEmpty()) {
            items.add(0, new Item(0, named.get(0), linkOf(raw, named.get(0))));
        }
        return counts ? Optional.of(new Listing(title, unit, items)) : Optional.empty();
    }

    private static String plain(String raw) {
        if (raw.chars().noneMatch(sign -> "[<:\\*_~+|".indexOf(sign) >= 0)) {
            return raw.strip();
        }
        return LINK.matcher(raw)
                .replaceAll(link -> Matcher.quoteReplacement(link.group(1) == null ? " " : link.group(1)))
                .replaceAll("\\\\(?=[^\\p{L}\\p{Nd}]|$)", "")
                .replaceAll("[*_~+|]{2}", "")
                .strip();
    }

    /** Returns the Telegram address that a line leads to first. */
    private static @Nullable String linkOf(String raw) {
        return !isPost(raw)
                ? null
                : LINK.matcher(raw)
                        .results()
                        .map(link -> link.group(2) == null ? link.group(3) : link.group(2))
                        .filter(Listing::isPost)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isPost(String address) {
        return address.contains("://t.me/");
    }

    /** Returns the address of the link with a text. */
    private static @Nullable String linkOf(String raw, String name) {
        return LINK.matcher(raw)
                .results()
                .filter(link ->
                        link.group(1) != null && PartLabel.trim(link.group(1)).equals(name))
                .map(link -> link.group(2))
                .filter(Listing::isPost)
                .findFirst()
                .orElse(null);
    }
}
