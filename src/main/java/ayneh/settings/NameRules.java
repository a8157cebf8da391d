package ayneh.settings;

import ayneh.diagnostic.InputException;
import ayneh.yaml.YamlValue;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for names in addresses: short ASCII names that every file system accepts and no generated page has. */
public final class NameRules {
    /** Top-level names of the site's own beside those of languages, in upper or lower case. */
    private static final Set<String> TOP =
            Set.of("assets", "media", "tags", "series", "references", "feed", "search", "about", "index", "pages");

    /** Names of a channel's own pages. */
    private static final Set<String> INSIDE = Set.of("index", "tags", "series", "archive", "glance", "feed");

    private static final Pattern WINDOWS = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");
    private static final Pattern NOT_ON_WINDOWS = Pattern.compile("[<>:\"|?*\\\\\\x00-\\x1F]");
    private static final Pattern NUMBERED = Pattern.compile("page-[0-9]+");
    private static final Pattern CHANNEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,31}");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,127}");

    private NameRules() {}

    /** Returns a name as case-insensitive file systems compare it. */
    public static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns whether Windows reserves the name, with any extension. */
    public static boolean windowsReserves(String name) {
        return WINDOWS.matcher(fold(name)).matches();
    }

    /**
     * Returns whether Windows can't have a file or folder of this name: reserved names, with any extension, those that
     * end in a full stop or a space, and those with certain characters (Microsoft, Naming Files, Paths, and
     * Namespaces).
     */
    public static boolean windowsRejects(String name) {
        return NOT_ON_WINDOWS.matcher(name).find()
                || windowsReserves(name.split("\\.", 2)[0])
                || name.endsWith(".")
                || name.endsWith(" ");
    }

    /** Returns whether posts can't have this slug, because a page of the channel has it. */
    public static boolean reservedSlug(String slug) {
        String folded = fold(slug);
        return INSIDE.contains(folded) || NUMBERED.matcher(folded).matches() || windowsReserves(folded);
    }

    /** Returns whether a name is a valid channel key. */
    public static boolean isChannelKey(String name) {
        return hasFormOfKey(name)
                && !TOP.contains(fold(name))
                && !Settings.FIRST_LANGUAGES.contains(fold(name))
                && !windowsReserves(name);
    }

    private static boolean hasFormOfKey(String name) {
        return CHANNEL.matcher(name).matches();
    }

    /** Returns whether a name is a valid handle of a channel, without {@code @}. */
    public static boolean isHandle(String name) {
        return HANDLE.matcher(name).matches();
    }

    /** Returns whether a name is a valid slug of a post. */
    public static boolean isSlug(String name) {
        return isPageName(name) && !reservedSlug(name);
    }

    /** Returns whether a name is a valid name of an owner's page, whose folder has no pages of the program. */
    public static boolean isPageName(String name) {
        return SLUG.matcher(name).matches() && !windowsReserves(name.split("\\.", 2)[0]);
    }

    /** Returns whether a name is a valid series key. */
    public static boolean isSeriesKey(String name) {
        return name.matches("[a-z0-9][a-z0-9-]{0,63}")
                && !windowsReserves(name)
                && !name.equals("index")
                && !name.endsWith("-all");
    }

    static String channelKey(YamlValue.Scalar key) {
        String name = key.text();
        if (!hasFormOfKey(name)) {
            throw new InputException(
                    key.location(),
                    "«" + name + "» isn't a valid channel key",
                    "use up to 64 Latin letters, digits, «_» and «-»");
        }
        if (!isChannelKey(name)) {
            throw new InputException(
                    key.location(), "the channel key «" + name + "» is reserved", "choose another key");
        }
        return name;
    }

    static String seriesKey(YamlValue.Scalar key) {
        String name = key.text();
        if (!isSeriesKey(name)) {
            throw new InputException(
                    key.location(),
                    "«" + name + "» isn't a valid series key",
                    "use up to 64 lowercase Latin letters, digits and «-»");
        }
        return name;
    }

    static String workKey(YamlValue.Scalar key) {
        if (!key.text().matches("[a-z]+:[^\\s<>\"']+")) {
            throw new InputException(
                    key.location(), "«" + key.text() + "» isn't a valid work key", "write it like arxiv:2110.11309");
        }
        return key.text();
    }
}
