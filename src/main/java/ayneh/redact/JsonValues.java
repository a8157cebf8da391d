package ayneh.redact;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the values in {@code result.json}, except those that are structure. Keys not listed here hold text. */
final class JsonValues {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z_]{0,40}|dataBase64");
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");
    private static final Pattern MIME_TYPE = Pattern.compile("[a-z]{1,20}/[a-z0-9.+-]{1,80}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,20}");
    private static final Pattern PEER = Pattern.compile("(user|chat|channel|)(-?[0-9]{1,20})");

    /** A longer number is an id in the wrong place. */
    private static final int MOST_DIGITS = 13;

    private static final Set<String> NUMBERS = Set.of(
            "reply_to_message_id",
            "message_id",
            "launch_message_id",
            "width",
            "height",
            "duration",
            "duration_seconds",
            "period",
            "live_location_period_seconds",
            "self_destruct_period_seconds",
            "file_size",
            "photo_file_size",
            "thumbnail_file_size",
            "count",
            "voters",
            "total_voters",
            "level",
            "quantity",
            "months",
            "days",
            "stars",
            "winners_count",
            "unclaimed_count");

    private final Replacements replacements;

    JsonValues(Replacements replacements) {
        this.replacements = replacements;
    }

    /** Returns the replacement for a key. Telegram's keys stay. */
    String key(String key) {
        return KEY.matcher(key).matches() ? key : replacements.text(key);
    }

    /**
     * Returns the replacement for a string.
     *
     * @param key its key, or that of the array that contains it
     */
    String string(String key, String value) {
        return switch (key) {
            case "type", "action", "media_type", "kind" -> replacements.unless(WORD, value);
            case "language" -> replacements.language(value);
            case "mime_type" -> replacements.unless(MIME_TYPE, value);
            case "date", "edited", "until_date", "schedule_date" -> replacements.unless(DATE, value);
            case "date_unixtime", "edited_unixtime" -> replacements.unless(SECONDS, value);
            case "from_id", "actor_id", "forwarded_from_id", "saved_from_id", "reply_to_peer_id" -> peer(value);
            case "photo", "file", "thumbnail", "file_name", "contact_vcard", "document_id" -> replacements.path(value);
            case "href", "data", "url", "game_link" -> replacements.linkOrText(value);
            default -> replacements.text(value);
        };
    }

    /**
     * Returns the replacement for a number.
     *
     * @param key its key, or that of the array that contains it
     * @param ofMessage whether it is a field of a message itself
     */
    String number(String key, boolean ofMessage, String numeral) {
        boolean stays = NUMBERS.contains(key) || ofMessage && key.equals("id");
        if (stays && numeral.length() <= MOST_DIGITS) {
            return numeral;
        }
        return key.equals("latitude") || key.equals("longitude")
                ? replacements.coordinates(numeral)
                : replacements.number(numeral);
    }

    /** Returns the replacement for something that is in place of a value and isn't JSON. */
    String malformed(String key, String run) {
        return key.equals("document_id") ? replacements.path(run) : replacements.text(run);
    }

    private String peer(String value) {
        Matcher peer = PEER.matcher(value);
        return peer.matches() ? peer.group(1) + replacements.number(peer.group(2)) : replacements.text(value);
    }
}
