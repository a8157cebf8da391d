package ayneh.redact;

import java.util.Set;
import java.util.regex.Pattern;

/** Replaces the names of files and folders. The folders and pages of an export and file extensions stay. */
final class PathRedactor {
    private static final Set<String> FOLDERS = Set.of(
            "photos",
            "video_files",
            "animations",
            "stickers",
            "voice_messages",
            "round_video_messages",
            "files",
            "contacts",
            "profile_pictures",
            "stories",
            "chats",
            "lists",
            "images",
            "css",
            "js",
            "Exported Data_files");

    private static final Pattern CHAT = Pattern.compile("chat_[0-9]{1,9}");
    private static final Pattern PAGE =
            Pattern.compile("messages[0-9]{0,7}\\.html|(?:index|export_results|chats)\\.html|style\\.css|script\\.js");
    private static final Pattern PLACE = Pattern.compile("(?:go_to_)?message-?[0-9]{1,18}");

    /** What an export has instead of the path of a missing file. */
    private static final Set<String> NOTICES = Set.of(
            "(File not included. Change data exporting settings to download.)",
            "(File exceeds maximum size. Change data exporting settings to download.)",
            "(File unavailable, please try again later)",
            "(unavailable)");

    private final Substitution substitution;

    PathRedactor(Substitution substitution) {
        this.substitution = substitution;
    }

    /** Returns a made-up path, with a fragment if there was one; a notice instead of a path stays. */
    String path(String path) {
        if (NOTICES.contains(path)) {
            return path;
        }
        int place = path.indexOf('#');
        String file = place < 0 ? path : path.substring(0, place);
        String made = file(file);
        return place < 0 ? made : made + "#" + place(path.substring(place + 1));
    }

    /** Returns a made-up fragment or element id; that of a message stays. */
    String place(String name) {
        return PLACE.matcher(name).matches() ? name : substitution.replace(name);
    }

    private String file(String path) {
        StringBuilder made = new StringBuilder(path.length());
        Substitution.Chain chain = substitution.chain();
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            String folder = path.substring(from, slash);
            boolean known = FOLDERS.contains(folder) || CHAT.matcher(folder).matches();
            made.append(known ? folder : chain.replace(folder)).append('/');
            from = slash + 1;
        }
        String name = path.substring(from);
        int ending = PAGE.matcher(name).matches() ? 0 : NameEndings.start(name);
        return made.append(chain.replace(name.substring(0, ending)))
                .append(name, ending, name.length())
                .toString();
    }
}
