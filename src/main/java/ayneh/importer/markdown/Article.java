package ayneh.importer.markdown;

import ayneh.message.Line;
import ayneh.message.Mark;
import ayneh.message.Message;
import ayneh.settings.ChannelSettings;
import ayneh.source.Role;
import ayneh.text.Hashtags;
import ayneh.text.ListMarker;
import ayneh.text.WhiteSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message's text.
 *
 * @param title its headline; null if it has none
 * @param body its other lines, without lines of hashtags and the channel's signature
 * @param tags its tags, in their order
 * @param lines all its lines
 * @param roles the role of each of its lines, by line number
 */
public record Article(
        @Nullable String title, List<Line> body, List<String> tags, List<Line> lines, Map<Integer, Role> roles) {
    /** What a headline may begin with, besides letters, digits and symbols; brackets open an aside. */
    private static final String OPENING = "«\"“„‘'¿¡【《〈「『〖";

    /** How many letters a headline has at least. */
    private static final int SHORTEST = 3;

    /** The maximum length of a headline in characters, if it is one sentence or several. */
    private static final int LONGEST_SENTENCE = 125;

    private static final int LONGEST_SENTENCES = 72;
    private static final int OPENING_LINES = 3;

    public Article {
        body = List.copyOf(body);
        tags = List.copyOf(tags);
        lines = List.copyOf(lines);
        roles = Map.copyOf(roles);
    }

    public static Article of(Message message, ChannelSettings channel) {
        Map<Integer, Role> roles = new HashMap<>();
        List<Line> body = new ArrayList<>();
        String signature = channel.handle() == null ? null : "@" + channel.handle();
        for (Line line : message.text()) {
            Role role = line.passage() != null
                    ? Role.BODY
                    : line.text().strip().equalsIgnoreCase(signature)
                            ? Role.SIGNATURE
                            : Hashtags.isLineOfTags(line.text()) ? Role.TAGS : Role.BODY;
            if (role == Role.BODY) {
                body.add(line);
            }
            if (!line.isBlank()) {
                roles.put(line.number(), role);
            }
        }
        body = Line.withoutBlankEnds(body);
        String title = null;
        if (isHeadline(body, message)) {
            Line first = body.get(0);
            title = WhiteSpace.collapse(first.text());
            roles.put(first.number(), Role.TITLE);
            body = Line.withoutBlankEnds(body.subList(1, body.size()));
        }
        return new Article(title, body, tags(message.text()), message.text(), roles);
    }

    /** Returns all of the text as one line, for searching. */
    public String text() {
        return WhiteSpace.collapse(lines.stream().map(Line::text).collect(Collectors.joining(" ")));
    }

    /** Returns the same without the channel's signature, which only some sources print. */
    public String unsignedText() {
        return isSigned()
                ? WhiteSpace.collapse(lines.stream()
                        .filter(line -> roles.get(line.number()) != Role.SIGNATURE)
                        .map(Line::text)
                        .collect(Collectors.joining(" ")))
                : text();
    }

    /** Returns whether it has the channel's signature. */
    public boolean isSigned() {
        return roles.containsValue(Role.SIGNATURE);
    }

    /** Returns the distinct tags of some lines, in order. What looks like a tag inside an address is ignored. */
    private static List<String> tags(List<Line> lines) {
        Set<String> tags = new LinkedHashSet<>();
        for (Line line : lines) {
            MarkNesting.of(line).stream()
                    .filter(mark -> mark.kind() == Mark.Kind.TAG)
                    .forEach(tag -> tags.add(line.text().substring(tag.start() + 1, tag.end())));
        }
        return List.copyOf(tags);
    }

    /** Returns its title, or its opening words, or an empty text for a message with only media. */
    public String heading() {
        return title != null
                ? title
                : body.stream()
                        .map(line -> WhiteSpace.collapse(line.text()))
                        .filter(line -> !line.isEmpty())
                        .limit(OPENING_LINES)
                        .collect(Collectors.joining(" "));
    }

    /** Returns its words without code, which is in no human language. */
    public String prose() {
        String words = body.stream()
                .filter(line -> line.passage() == null || !line.passage().isCode())
                .map(Line::text)
                .collect(Collectors.joining(" "));
        return title == null ? words : title + " " + words;
    }

    /**
     * Returns whether the first line is a headline: it is short and followed by more text, and it isn't an aside in
     * brackets, a list item or a quotation and has no link or tag in it.
     */
    private static boolean isHeadline(List<Line> body, Message message) {
        if (body.size() < 2 || message.text().get(0).number() != body.get(0).number()) {
            return false;
        }
        String line = body.get(0).text().strip();
        int rest = body.stream().skip(1).mapToInt(each -> each.text().length()).sum();
        return line.length() <= (sentences(line) > 1 ? LONGEST_SENTENCES : LONGEST_SENTENCE)
                && rest > line.length()
                && Character.isLetterOrDigit(firstSign(line))
                && ListMarker.of(line).filter(marker -> !marker.isSymbol()).isEmpty()
                && body.get(0).passage() == null
                && MarkNesting.of(body.get(0)).stream().noneMatch(Article::isLinkOrTag)
                && letters(line) >= SHORTEST;
    }

    /** Returns the number of letters of a line; a Chinese character is a syllable at least. */
    private static long letters(String line) {
        return line.codePoints()
                .filter(Character::isLetter)
                .mapToLong(c -> Character.isIdeographic(c) ? 2 : 1)
                .sum();
    }

    private static boolean isLinkOrTag(Mark mark) {
        return mark.kind() == Mark.Kind.LINK || mark.kind() == Mark.Kind.TAG;
    }

    /** Returns the first code point that isn't a symbol or an opening mark: many headlines begin with an emoji. */
    private static int firstSign(String line) {
        return line.codePoints()
                .filter(c -> Character.getType(c) != Character.OTHER_SYMBOL
                        && Character.getType(c) != Character.NON_SPACING_MARK
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.MODIFIER_SYMBOL
                        && !Character.isWhitespace(c)
                        && OPENING.indexOf(c) < 0)
                .findFirst()
                .orElse(' ');
    }

    private static int sentences(String line) {
        int sentences = 1;
        for (int i = 0; i + 2 < line.length(); i++) {
            if (".!?؟…".indexOf(line.charAt(i)) >= 0 && line.charAt(i + 1) == ' ') {
                sentences++;
            }
        }
        return sentences;
    }
}
