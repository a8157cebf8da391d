package ayneh.setup;

import java.util.List;

/**
 * A channel with what is added to it.
 *
 * @param key its key
 * @param draft what is known of it
 * @param sources the sources that are added
 * @param present the sources that the workspace has already
 */
record PlannedChannel(String key, ChannelDraft draft, List<PlannedSource> sources, List<FoundSource> present) {
    PlannedChannel {
        sources = List.copyOf(sources);
        present = List.copyOf(present);
    }

    /** Returns whether the settings lack it. */
    boolean isNew() {
        return draft.known().isEmpty();
    }
}
