package ayneh.source.telegram.json;

import ayneh.diagnostic.Location;
import ayneh.source.MessageSink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What newer versions of Telegram Desktop write and this program doesn't know: keys of messages, and actions of
 * notices. They are left out, but not in silence.
 */
final class UnknownParts {
    private static final Set<String> KEYS = names("keys.txt");
    private static final Set<String> ACTIONS = names("actions.txt");
    /** A hostile export could have a different key in each message. */
    private static final int MOST = 20;

    private final Map<String, Integer> found = new TreeMap<>();
    private long first = -1;

    private static Set<String> names(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(UnknownParts.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Looks through a message.
     *
     * @param offset where it begins, in characters of the repaired text
     */
    void look(JsonValue message, long offset) {
        for (String key : message.fields().keySet()) {
            if (!KEYS.contains(key)) {
                note("«" + ExportLocator.shown(key) + "»", offset);
            }
        }
        String action = message.get("action").text();
        if (action != null && !ACTIONS.contains(action)) {
            note("the action «" + ExportLocator.shown(action) + "»", offset);
        }
    }

    private void note(String what, long offset) {
        first = first < 0 ? offset : first;
        if (found.containsKey(what) || found.size() < MOST) {
            found.merge(what, 1, Integer::sum);
        }
    }

    /** Reports what was found, at the place of the first. */
    void report(MessageSink sink, ExportLocator locator) throws IOException {
        if (first < 0) {
            return;
        }
        Location place = locator.at(first);
        String all = found.entrySet().stream()
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
        sink.warning(place + ": left out what this version doesn't know, first here: " + all
                + "; the export has it, keep it for a newer version");
    }
}
