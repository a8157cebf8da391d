package ayneh.template;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.settings.Settings;
import ayneh.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the interface, one file for each language: {@code messages_xx.properties} of the program, and files of
 * the same name in the workspace's {@code templates/}, which add a language or replace texts of one. A text that a
 * language lacks is shown in English.
 */
public final class MessageFiles {
    private static final String PREFIX = "messages_";
    private static final String SUFFIX = ".properties";
    private static final String FALLBACK = "en";
    /** The forms of a count have keys of their own, as in {@code posts.few}; languages have different ones (CLDR). */
    private static final Pattern FORM = Pattern.compile("\\.(?:zero|one|two|few|many|other)$");
    /** Texts that a language needs only where it differs from what the CLDR says. */
    private static final Set<String> OPTIONAL = Set.of("date_pattern", "month_pattern");

    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param folder the workspace's templates; it need not exist
     * @throws InputException if a file of texts can't be parsed
     */
    public MessageFiles(Path folder) {
        for (String language : Settings.LANGUAGES) {
            texts.put(language, shipped(language));
        }
        Set<String> known = keys(texts.get(FALLBACK));
        own(folder).forEach((language, file) -> {
            Map<String, String> added = read(file);
            texts.computeIfAbsent(language, any -> new TreeMap<>()).putAll(added);
            note(file, "has texts that nothing shows", difference(keys(added), known));
            note(file, "lacks texts, which are shown in English", difference(known, keys(texts.get(language))));
        });
    }

    /** Returns the languages that an interface can have, with those of a workspace. */
    public static List<String> languages(Path folder) {
        Set<String> languages = new TreeSet<>(own(folder).keySet());
        Settings.LANGUAGES.forEach(languages::remove);
        List<String> all = new ArrayList<>(Settings.LANGUAGES);
        all.addAll(languages);
        return all;
    }

    /** Returns what the owner should know of the workspace's files. */
    public List<String> notes() {
        return notes;
    }

    /**
     * Returns the language of the interface for readers of a language: that language, else the same language with
     * another tag but in the same script.
     */
    Optional<String> nearest(String tag) {
        return texts.containsKey(tag)
                ? Optional.of(tag)
                : texts.keySet().stream()
                        .filter(each -> Language.primary(each).equals(Language.primary(tag)))
                        .filter(each -> Language.script(each).equals(Language.script(tag)))
                        .findFirst();
    }

    /** Returns the texts of a language by key, without those that it lacks. */
    Map<String, String> texts(String language) {
        return texts.getOrDefault(language, Map.of());
    }

    /** Returns the texts that stand for those that a language lacks. */
    Map<String, String> fallback() {
        return texts.get(FALLBACK);
    }

    private void note(Path file, String what, Set<String> keys) {
        if (!keys.isEmpty()) {
            notes.add(file.toString().replace('\\', '/') + " " + what + ": " + String.join(", ", keys));
        }
    }

    /** Returns the keys without the endings of forms of a count. */
    private static Set<String> keys(Map<String, String> texts) {
        Set<String> keys = new TreeSet<>();
        texts.keySet().forEach(key -> keys.add(FORM.matcher(key).replaceFirst("")));
        return keys;
    }

    private static Set<String> difference(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        rest.removeAll(OPTIONAL);
        return rest;
    }

    private static Map<String, Path> own(Path folder) {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : found) {
                String name = file.getFileName().toString();
                String tag = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
                files.put(
                        Language.canonical(tag.replace('_', '-'))
                                .orElseThrow(() -> new InputException(
                                        start(file),
                                        "«" + tag + "» isn't a language",
                                        "name the file after a BCP 47 tag, as in messages_de.properties")),
                        file);
            }
            return files;
        } catch (IOException unreadable) {
            throw new WorkException(folder + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Map<String, String> shipped(String language) {
        try (Reader reader = new InputStreamReader(
                MessageFiles.class.getResourceAsStream(PREFIX + language + SUFFIX), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(Path file) {
        try {
            Map<String, String> texts =
                    read(new StringReader(Files.readString(file).replaceFirst("^\uFEFF", "")));
            OPTIONAL.forEach(key -> checkPattern(file, key, texts.get(key)));
            return texts;
        } catch (IOException | IllegalArgumentException broken) { // an escape without digits is the latter
            throw new InputException(
                    start(file),
                    "the texts can't be read (" + broken.getMessage() + ")",
                    "save it as UTF-8, with lines like key = text");
        }
    }

    private static void checkPattern(Path file, String key, @Nullable String pattern) {
        if (pattern != null && !Dates.isPattern(pattern)) {
            throw new InputException(
                    start(file),
                    "«" + pattern + "» of " + key + " isn't a pattern of a date",
                    "write one of CLDR letters, such as d MMMM y, with other words in apostrophes");
        }
    }

    private static Map<String, String> read(Reader reader) throws IOException {
        Properties read = new Properties();
        read.load(reader);
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    private static Location start(Path file) {
        return Location.startOf(file);
    }
}
