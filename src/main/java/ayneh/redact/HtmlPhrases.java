package ayneh.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the phrases that Telegram Desktop itself writes, always in English: notices, types and sizes of files, counts.
 * They occur only outside the texts of messages.
 */
final class HtmlPhrases {
    /** The date and time of a message. */
    static final String DATE = "[0-9]{2}\\.[0-9]{2}\\.[0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2}";

    private static final String LENGTH = "(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}";
    private static final String SIZE = "[0-9.,]{1,12} [KMGT]?B";
    private static final String PIXELS = "[0-9]{1,6}[x×][0-9]{1,6}";
    private static final String MEASURE = "(?:" + LENGTH + "|" + SIZE + "|" + PIXELS + ")";
    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November" + "|December)";
    private static final String VOTES = "(?:[0-9]{1,15} votes?|No votes)";

    /** Each capturing group is someone's words or a name, and is replaced. */
    private static final List<Pattern> PHRASES = List.of(
            Pattern.compile("[0-9]{1,2} " + MONTH + " [0-9]{4}"),
            Pattern.compile(DATE + "(?: UTC[+-][0-9:]{5})?"),
            Pattern.compile("Channel (?:title changed to )?«(.*)»(?: created)?", Pattern.DOTALL),
            Pattern.compile("Channel photo (?:changed|removed)"),
            Pattern.compile("(.*) pinned", Pattern.DOTALL),
            Pattern.compile("this message|In reply to|In reply to a message in another chat"),
            Pattern.compile("This message is not supported by this version of Telegram Desktop\\."
                    + "(?: Please update the application\\.)?"),
            Pattern.compile("Previous messages|Next messages|Exported Data|Deleted Account"),
            Pattern.compile("Not included, change data exporting settings to download\\."
                    + "|Exceeds maximum size, change data exporting settings to download\\."
                    + "|Unavailable, please try again later\\."),
            Pattern.compile("Photo|Sticker|Animation|GIF|File|Location|Live location|Self-destructing (?:photo|video)"),
            Pattern.compile("(?:Video|Voice) message|(?:Video|Audio) file|Expired"),
            Pattern.compile(MEASURE + "(?:, " + MEASURE + ")*"),
            Pattern.compile("[^\\p{L}\\p{N}]{1,16}, " + MEASURE),
            Pattern.compile("Anonymous poll|Poll|Quiz|Anonymous quiz|Final results|To-do List"),
            Pattern.compile(VOTES + "(?:, chosen vote)?"),
            Pattern.compile("[0-9]{1,6}|[0-9]{1,4}(?:[.,][0-9]{1,2})?[KM]"),
            Pattern.compile("(.*) via @(\\w{1,64})", Pattern.DOTALL));

    private final Replacements replacements;

    HtmlPhrases(Replacements replacements) {
        this.replacements = replacements;
    }

    /** Returns a phrase with the words in it replaced, or a made-up text if it is not a phrase. */
    String text(String text) {
        int from = text.length() - text.stripLeading().length();
        String phrase = text.strip();
        for (Pattern pattern : PHRASES) {
            Matcher found = pattern.matcher(phrase);
            if (found.matches()) {
                return text.substring(0, from) + kept(found) + text.substring(from + phrase.length());
            }
        }
        return replacements.text(text);
    }

    private String kept(Matcher found) {
        StringBuilder kept = new StringBuilder(found.group());
        for (int group = 1; group <= found.groupCount(); group++) {
            kept.replace(found.start(group), found.end(group), replacements.text(found.group(group)));
        }
        return kept.toString();
    }
}
