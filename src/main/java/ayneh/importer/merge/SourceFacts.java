package ayneh.importer.merge;

import ayneh.message.Message;
import ayneh.settings.SourceSettings;
import ayneh.text.CalendarDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source says besides its messages.
 *
 * @param source the source
 * @param description its description of the channel, as plain text; null for none
 * @param subscribers the channel's number of subscribers, as the source writes it; null if unknown
 * @param formerNames the channel's former names, oldest first
 * @param picture the path of the channel's picture in the source's folder; empty if it no longer has one; null if the
 *     source lacks it
 * @param present the ids of messages that it has but that became no posts
 * @param gone the days on which messages that were in an earlier save of it were missing, by id
 * @param pins the ids of messages that were pinned
 * @param pinnedWords the quoted beginnings of messages that were pinned
 * @param saved the day on which it was saved, else that of its last message; null if neither is known
 * @param lastId the highest id in it; 0 if it has none
 * @param complete whether it holds the whole channel up to that id
 * @param halfSpacesLost whether it has lost the half-spaces of Persian
 */
public record SourceFacts(
        SourceSettings source,
        @Nullable String description,
        @Nullable String subscribers,
        List<String> formerNames,
        @Nullable String picture,
        Set<Long> present,
        Map<Long, LocalDate> gone,
        Set<Long> pins,
        List<String> pinnedWords,
        @Nullable LocalDate saved,
        long lastId,
        boolean complete,
        boolean halfSpacesLost) {
    /** A shorter line of a header is a name or a count, not a description. */
    private static final int SHORTEST_DESCRIPTION = 40;

    /** Collects the facts while the source is read. */
    public static final class Builder {
        private final SourceSettings source;
        private @Nullable String description;
        private @Nullable String subscribers;
        private final List<String> names = new ArrayList<>();
        private final Set<Long> present = new LinkedHashSet<>();
        private final Map<Long, LocalDate> gone = new HashMap<>();
        private final Set<Long> pins = new LinkedHashSet<>();
        private final List<String> pinnedWords = new ArrayList<>();
        private @Nullable String picture;
        private @Nullable Instant last;
        private long firstId = Long.MAX_VALUE;
        private long lastId;
        private boolean beginning;
        private boolean cutOff;
        private final HalfSpaceCount halfSpaces = new HalfSpaceCount();

        public Builder(SourceSettings source) {
            this.source = source;
        }

        public void header(List<String> lines) {
            for (String line : lines) {
                if (subscribers == null && line.matches("[0-9]{1,3}(?:[ \\x{A0}\\x{202F}]?[0-9]{3})*")) {
                    subscribers = line;
                }
                boolean longer = description == null || line.length() > description.length();
                if (line.length() > SHORTEST_DESCRIPTION && longer) {
                    description = line;
                }
            }
        }

        public void channel(@Nullable String handle, @Nullable String text, @Nullable String count) {
            description = text == null || text.isBlank() ? description : text;
            subscribers = count == null ? subscribers : count;
        }

        public void post(Message message) {
            if (mayHaveLostHalfSpaces()) {
                message.text().forEach(line -> halfSpaces.add(line.text()));
            }
            Instant date = message.details().date();
            if (date != null && (last == null || date.isAfter(last))) {
                last = date;
            }
            if (message.id() != null) {
                note(message.id());
                message.details().album().forEach(this::note);
            }
        }

        private void note(long id) {
            firstId = Math.min(firstId, id);
            lastId = Math.max(lastId, id);
        }

        public void named(String name) {
            names.remove(name);
            names.add(name);
        }

        public void pictured(@Nullable String file) {
            picture = file;
        }

        public void present(long id) {
            present.add(id);
        }

        public void gone(long id, LocalDate day) {
            gone.put(id, day);
        }

        public void pinned(long id) {
            pins.add(id);
        }

        public void pinnedWords(String words) {
            pinnedWords.add(words);
        }

        public void beginning() {
            beginning = true;
        }

        public void cutOff() {
            cutOff = true;
        }

        public SourceFacts build() {
            LocalDate lastDay = CalendarDay.utc(last);
            Boolean said = source.export().complete();
            return new SourceFacts(
                    source,
                    description,
                    subscribers,
                    names.isEmpty() ? List.of() : List.copyOf(names.subList(0, names.size() - 1)),
                    picture,
                    Set.copyOf(present),
                    Map.copyOf(gone),
                    Set.copyOf(pins),
                    List.copyOf(pinnedWords),
                    source.captured() == null ? lastDay : source.captured(),
                    lastId,
                    !cutOff && (said == null ? isExport() && (beginning || firstId == 1) : said),
                    mayHaveLostHalfSpaces() ? halfSpaces.areLost() : Boolean.TRUE.equals(source.restoresHalfSpaces()));
        }

        /** Returns whether the text of the source decides: in exports, authors typed what they wanted. */
        private boolean mayHaveLostHalfSpaces() {
            return source.restoresHalfSpaces() == null && source.format().isMirror();
        }

        private boolean isExport() {
            return switch (source.format()) {
                case TELEGRAM_JSON, TELEGRAM_HTML -> true;
                default -> false;
            };
        }
    }
}
