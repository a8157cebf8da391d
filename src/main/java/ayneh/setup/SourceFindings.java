package ayneh.setup;

import ayneh.message.Attachment;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.settings.NameRules;
import ayneh.source.MessageSink;
import ayneh.text.LanguageEvidence;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what a source says of its channel while a reader reads it; only ids and file names stay in memory. */
final class SourceFindings implements MessageSink {
    private final LanguageEvidence letters = new LanguageEvidence();
    private final Set<Long> ids = new HashSet<>();
    private final SortedSet<String> media = new TreeSet<>();
    private @Nullable String name;
    private @Nullable String handle;
    private @Nullable Long channelId;
    private int posts;
    private boolean undated;
    private boolean beginning;
    private boolean cutOff;

    /** Returns what was found. */
    SourceFacts facts() {
        return new SourceFacts(
                name, handle, channelId, letters.guess().orElse(null), posts, beginning && !cutOff, undated, media);
    }

    @Override
    public void post(Message message) {
        if (message.id() != null && !ids.add(message.id())) {
            return;
        }
        posts++;
        beginning |= message.id() != null && message.id() == 1;
        undated |= message.details().date() == null;
        message.text().stream().map(Line::text).forEach(letters::add);
        for (Attachment each : message.details().media()) {
            take(each.file());
            take(each.thumbnail());
        }
    }

    private void take(@Nullable String file) {
        if (file != null && !file.isEmpty()) {
            media.add(file);
        }
    }

    @Override
    public void named(String latest) {
        name = latest.isBlank() ? name : latest;
    }

    @Override
    public void channel(@Nullable String itsHandle, @Nullable String description, @Nullable String subscribers) {
        handle = itsHandle == null || !NameRules.isHandle(itsHandle) ? handle : itsHandle;
    }

    @Override
    public void identified(long id) {
        channelId = id;
    }

    @Override
    public void pictured(@Nullable String file) {
        take(file);
    }

    @Override
    public void beginning() {
        beginning = true;
    }

    @Override
    public void cutOff() {
        cutOff = true;
    }

    @Override
    public void file(String path) {
        // the caller knows
    }

    @Override
    public void saved(@Nullable LocalDate day) {
        // import finds it there again
    }

    @Override
    public void gone(long id, LocalDate day) {
        // no post
    }

    @Override
    public void merged(int line) {
        // part of a post
    }

    @Override
    public void service(int line) {
        // no post
    }

    @Override
    public void skipped(int line, String reason) {
        // no post
    }

    @Override
    public void present(long id) {
        // no post
    }

    @Override
    public void pinned(long id) {
        // says nothing of the channel
    }

    @Override
    public void warning(String text) {
        // import warns of it
    }
}
