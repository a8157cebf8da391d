package ayneh.setup;

import ayneh.settings.ChannelSettings;
import ayneh.settings.Settings;
import ayneh.settings.SourceSettings;
import ayneh.text.LanguageEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A channel, of the settings or new, while sources are assigned to it. */
final class ChannelDraft {
    private final @Nullable ChannelSettings known;
    private final Set<Long> ids = new TreeSet<>();
    private final List<FoundSource> found = new ArrayList<>();

    private ChannelDraft(@Nullable ChannelSettings known) {
        this.known = known;
    }

    /** Returns a channel that the settings have. */
    static ChannelDraft of(ChannelSettings known, Settings settings) {
        ChannelDraft draft = new ChannelDraft(known);
        settings.sources().stream()
                .filter(source -> source.channel().equals(known.key()))
                .map(SourceSettings::export)
                .map(SourceSettings.Export::chat)
                .filter(Objects::nonNull)
                .forEach(draft.ids::add);
        return draft;
    }

    /** Returns a new channel. */
    static ChannelDraft fresh() {
        return new ChannelDraft(null);
    }

    void add(FoundSource source) {
        found.add(source);
        if (source.facts().id() != null) {
            ids.add(source.facts().id());
        }
    }

    /** Returns its settings; empty if it is new. */
    Optional<ChannelSettings> known() {
        return Optional.ofNullable(known);
    }

    /** Returns the sources that were found of it. */
    List<FoundSource> found() {
        return List.copyOf(found);
    }

    /**
     * Returns whether a source is of this channel: by its id, else its handle, else its name. Only previews have
     * handles, and only JSON has ids, so nothing but the name joins these two.
     */
    boolean has(SourceFacts facts) {
        if (facts.id() != null && !ids.isEmpty()) {
            return ids.contains(facts.id());
        }
        String own = handle().orElse(null);
        if (facts.handle() != null && own != null) {
            return facts.handle().equalsIgnoreCase(own);
        }
        return facts.name() != null && facts.name().equals(name().orElse(null));
    }

    /** Returns its name; empty if no source says it. */
    Optional<String> name() {
        return known == null
                ? found.stream()
                        .map(source -> source.facts().name())
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.of(known.name());
    }

    /** Returns its handle; empty if no source says it. */
    Optional<String> handle() {
        return known == null
                ? found.stream()
                        .map(source -> source.facts().handle())
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.ofNullable(known.handle());
    }

    /** Returns the language by the letters of the source with most posts; empty if it has no letters. */
    Optional<LanguageEvidence.Guess> language() {
        return found.stream()
                .map(FoundSource::facts)
                .filter(facts -> facts.language() != null)
                .max(Comparator.comparingInt(SourceFacts::posts))
                .map(SourceFacts::language);
    }
}
