package ayneh.source.mirror;

import ayneh.message.Reaction;
import ayneh.settings.ChannelSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what Telegram's own preview page writes around messages, as mirrors copy it. */
final class Notices {
    private static final int LONGEST_NOTICE = 512;
    /** An emoji, with its modifiers and joiners. */
    private static final String EMOJI = "[\\p{So}\\p{Sk}\\x{FE0E}\\x{FE0F}\\x{200D}]+";

    private static final Pattern REACTION = Pattern.compile("(" + EMOJI + ")\\s*([0-9]+(?:[.,][0-9]+)?[KM]?)\\s*");
    private static final Pattern REACTIONS = Pattern.compile("(?:" + REACTION.pattern() + ")+");
    private static final Pattern FORWARD = Pattern.compile("Forwarded from (\\S.*)");
    private static final Pattern PINNED = Pattern.compile("\\S.{0,127} pinned «(.+)»");
    private static final Pattern SERVICE = Pattern.compile("\\S.{0,127} pinned (?:a|an|this) [a-z ]{1,30}"
            + "|Channel created|Channel photo (?:updated|removed)|Channel name was changed to «.+»");
    private static final Set<String> MEDIA =
            Set.of("This media is not supported in your browser", "VIEW IN TELEGRAM", "Media is too big");
    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}");
    private static final Set<String> SITES = Set.of(
            "Telegram",
            "YouTube",
            "Twitter",
            "X",
            "X (formerly Twitter)",
            "GitHub",
            "Gist",
            "Medium",
            "arXiv.org",
            "Google Docs",
            "Google",
            "Habr",
            "Хабр",
            "Reddit",
            "LinkedIn",
            "Facebook",
            "Instagram",
            "Wikipedia",
            "Coursera",
            "Kaggle",
            "OpenReview",
            "Hugging Face",
            "Microsoft",
            "Substack",
            "Vimeo",
            "VK",
            "Spotify");

    private Notices() {}

    static boolean isReactions(String line) {
        return line.length() <= LONGEST_NOTICE
                && REACTIONS.matcher(line.strip()).matches();
    }

    /** Returns the reactions in a row of them. */
    static List<Reaction> reactions(String line) {
        List<Reaction> reactions = new ArrayList<>();
        Matcher each = REACTION.matcher(line.strip());
        while (each.find()) {
            reactions.add(new Reaction(each.group(1), each.group(2)));
        }
        return reactions;
    }

    /** Returns who a message was forwarded from, if the line says so. */
    static Optional<String> forwardedFrom(String line) {
        Matcher forward = FORWARD.matcher(line.strip());
        return forward.matches() ? Optional.of(forward.group(1)) : Optional.empty();
    }

    /** Returns the quoted text of the message that was pinned, if the line says so. */
    static Optional<String> pinned(String line) {
        Matcher pinned = PINNED.matcher(line.strip());
        return pinned.matches() ? Optional.of(pinned.group(1)) : Optional.empty();
    }

    static boolean isService(String line) {
        return PINNED.matcher(line.strip()).matches()
                || SERVICE.matcher(line.strip()).matches();
    }

    static boolean isMedia(String line) {
        return MEDIA.contains(line.strip());
    }

    static boolean isSignature(String line, ChannelSettings channel) {
        return channel.handle() != null && line.strip().equalsIgnoreCase("@" + channel.handle());
    }

    /** Returns whether a line was cut: Telegram ends cut quotations and descriptions with an ellipsis. */
    static boolean isCut(String line) {
        return line.strip().endsWith("…");
    }

    /** Returns whether a line is certainly the name of a site, as at the top of a link's card. */
    static boolean namesSite(String line) {
        String name = line.strip();
        return SITES.contains(name) || DOMAIN.matcher(name).matches();
    }

    /** Returns whether a line may be the name of a site: a few words without final punctuation. */
    static boolean mayNameSite(String line) {
        String name = line.strip();
        return namesSite(name)
                || name.length() <= 40
                        && name.split("\\s+").length <= 4
                        && name.matches("[\\p{L}\\p{N}].*[\\p{L}\\p{N})]");
    }

    /** Returns whether the card of a site quotes a message, so that its text is printed like one. */
    static boolean quotesMessages(String site) {
        return site.strip().equals("Telegram");
    }
}
