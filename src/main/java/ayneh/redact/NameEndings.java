package ayneh.redact;

import ayneh.text.TopLevelDomains;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The endings of names, after the last dot, that stay: top-level domains and file extensions. */
final class NameEndings {
    private static final Pattern SHORT = Pattern.compile("[A-Za-z]{2}|[A-Za-z][0-9]|7z");
    private static final Set<String> FILES = Set.of(
            "mp3", "mp4", "m4a", "ogg", "oga", "wav", "aac", "flac", "opus", "avi", "mov", "mkv", "webm", "jpg", "jpeg",
            "png", "gif", "bmp", "svg", "webp", "heic", "tiff", "tgs", "pdf", "epub", "djvu", "fb2", "mobi", "doc",
            "docx", "xls", "xlsx", "ppt", "pptx", "odt", "rtf", "txt", "csv", "tsv", "xml", "json", "yaml", "yml",
            "htm", "html", "css", "php", "cpp", "java", "ipynb", "sql", "tex", "log", "zip", "rar", "tar", "exe", "apk",
            "dmg", "iso", "vcf", "vcard");

    private NameEndings() {}

    /** Returns the position of the dot before the ending that stays; the length of the name if it has none. */
    static int start(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1);
        return dot > 0 && isKnown(ending) ? dot : name.length();
    }

    private static boolean isKnown(String ending) {
        String lower = ending.toLowerCase(Locale.ROOT);
        return SHORT.matcher(ending).matches() || FILES.contains(lower) || TopLevelDomains.contains(lower);
    }
}
