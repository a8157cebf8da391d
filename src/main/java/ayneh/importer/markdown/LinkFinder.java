package ayneh.importer.markdown;

import ayneh.message.Mark;
import ayneh.text.Hashtags;
import ayneh.text.TopLevelDomains;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Finds the links and tags in a line: addresses with a scheme, e-mail addresses, {@code @names}, {@code #tags},
 * {@code /channel/name/id} as mirrors write it, and bare domains.
 *
 * <p>A bare domain is a link if it is lowercase, ends in a known top-level domain, and has a path or is alone on its
 * line. In a sentence, a name with a dot is mostly a company ({@code Mistral.ai}), a file ({@code train.py}) or a
 * version, so it stays text.
 */
final class LinkFinder {
    private static final LinkExtractor ADDRESSES = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW))
            .build();
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:https?|tg)://.+");
    private static final Pattern MAIL = Pattern.compile("(?<![A-Za-z0-9._%+\\-@/])([A-Za-z0-9._%+-]{1,64}+@"
            + "(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.){1,8}[A-Za-z]{2,24})(?![A-Za-z0-9_@-])");
    private static final Pattern NAME = Pattern.compile("(?<![\\w@/.\\-])@([A-Za-z]\\w{2,31})(?![\\w@])");
    private static final Pattern CHANNEL =
            Pattern.compile("(?<![\\w/.])/channel/(\\+[\\w-]{1,64}|[A-Za-z]\\w{2,31}(?:/[0-9]{1,18})?)(?![\\w/])");
    private static final Pattern DOMAIN = Pattern.compile("(?<![\\p{L}\\p{N}_@./:\\-])"
            + "((?:[a-z0-9][a-z0-9-]{0,62}+\\.){1,8})([a-z]{2,24})(?![\\p{L}\\p{N}_@-])(/[^\\s<>«»\"،؛؟]*)?");
    /** Top-level domains that are better known as file extensions. */
    private static final Set<String> FILES = Set.of("py", "md", "sh", "rs", "so", "cc", "pl", "ps", "ml", "mm");

    private LinkFinder() {}

    /** Returns the links and tags of a line, in order, none inside another. */
    static List<Mark> find(String line) {
        List<Mark> all = new ArrayList<>();
        for (LinkSpan span : ADDRESSES.extractLinks(line)) {
            address(line, span, all);
        }
        addAll(MAIL, line, all, "mailto:");
        addAll(NAME, line, all, "https://t.me/");
        addAll(CHANNEL, line, all, "https://t.me/");
        domains(line, all);
        Hashtags.find(line).forEach(tag -> all.add(Mark.of(tag.start(), tag.end(), Mark.Kind.TAG)));
        all.sort(Mark.OUTER_FIRST);
        List<Mark> apart = new ArrayList<>();
        int end = 0;
        for (Mark found : all) {
            if (found.start() >= end) {
                apart.add(found);
                end = found.end();
            }
        }
        return apart;
    }

    /** Returns whether a line is one link and nothing else. */
    static boolean isLink(String line) {
        String stripped = line.strip();
        List<Mark> found = find(stripped);
        return found.size() == 1
                && found.get(0).kind() == Mark.Kind.LINK
                && found.get(0).start() == 0
                && found.get(0).end() == stripped.length();
    }

    private static void address(String line, LinkSpan span, List<Mark> all) {
        int end = trimmed(line, span.getBeginIndex(), span.getEndIndex());
        String text = line.substring(span.getBeginIndex(), end);
        if (span.getType() == LinkType.WWW) {
            all.add(Mark.link(span.getBeginIndex(), end, "https://" + text));
        } else if (SCHEME.matcher(text).matches()) {
            all.add(Mark.link(span.getBeginIndex(), end, text));
        }
    }

    private static void addAll(Pattern pattern, String line, List<Mark> all, String prefix) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            all.add(Mark.link(matcher.start(), matcher.end(), prefix + matcher.group(1)));
        }
    }

    private static void domains(String line, List<Mark> all) {
        if (line.indexOf('.') < 0) {
            return;
        }
        Matcher domain = DOMAIN.matcher(line);
        while (domain.find()) {
            int end = trimmed(line, domain.start(), domain.end());
            boolean path = end > domain.end(2);
            boolean alone = line.strip().length() == end - domain.start();
            if ((path || alone) && isTopLevel(domain.group(1), domain.group(2))) {
                all.add(Mark.link(domain.start(), end, "https://" + line.substring(domain.start(), end)));
            }
        }
    }

    private static boolean isTopLevel(String labels, String top) {
        boolean file = FILES.contains(top) && labels.indexOf('.') == labels.length() - 1;
        return TopLevelDomains.contains(top) && !file;
    }

    /** Returns the end of an address, without the punctuation of the sentence around it. */
    private static int trimmed(String line, int start, int end) {
        int trimmed = end;
        while (trimmed > start && ".,:;!?…'\"»›“”،؛؟".indexOf(line.charAt(trimmed - 1)) >= 0) {
            trimmed--;
        }
        if (trimmed > start
                && line.charAt(trimmed - 1) == ')'
                && line.substring(start, trimmed).indexOf('(') < 0) {
            return trimmed(line, start, trimmed - 1);
        }
        return trimmed;
    }
}
