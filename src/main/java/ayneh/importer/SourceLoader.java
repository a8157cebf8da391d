package ayneh.importer;

import ayneh.importer.curation.SelectorMatches;
import ayneh.importer.markdown.Article;
import ayneh.importer.merge.MessageMatcher;
import ayneh.importer.merge.Quotations;
import ayneh.importer.merge.SourceFacts;
import ayneh.importer.spool.Draft;
import ayneh.importer.spool.Spool;
import ayneh.message.Line;
import ayneh.message.Message;
import ayneh.parallel.WorkerPool;
import ayneh.settings.ChannelSettings;
import ayneh.settings.Settings;
import ayneh.settings.SourceSettings;
import ayneh.source.Ledger;
import ayneh.source.LedgerTable;
import ayneh.source.MessageSink;
import ayneh.source.Role;
import ayneh.source.mirror.MirrorContents;
import ayneh.text.Sha256;
import ayneh.text.Transliteration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads all sources: messages go to the spool, and what is needed of all of them at once stays in memory. */
final class SourceLoader implements MessageSink {
    private static final int LONGEST_NAME = 48;
    private static final int DIGITS = 16;

    /** How many messages may be prepared ahead: enough that no thread waits, and few enough for little memory. */
    private static final int MOST_STEPS = 256;

    private final Spool spool;
    private final SelectorMatches selectorMatches;
    private final WorkerPool workers;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<LedgerTable.Row> ledger = new ArrayList<>();
    private final List<SourceFacts> facts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Reading reading;

    /** The source that is being read. */
    private static final class Reading {
        private final SourceSettings source;
        private final ChannelSettings channel;
        private final int index;
        private final Map<String, Integer> repeats = new HashMap<>();
        private final SourceFacts.Builder facts;
        private String file;
        private @Nullable LocalDate saved;

        Reading(SourceSettings source, ChannelSettings channel, int index) {
            this.source = source;
            this.channel = channel;
            this.index = index;
            file = source.file();
            facts = new SourceFacts.Builder(source);
        }
    }

    SourceLoader(Spool spool, SelectorMatches selectorMatches, WorkerPool workers) {
        this.spool = spool;
        this.workers = workers;
        this.selectorMatches = selectorMatches;
        reading = null;
    }

    /** Reads every source, in the order of the settings. */
    void read(Settings settings, Sources sources) {
        for (SourceSettings source : settings.sources()) {
            reading = new Reading(source, settings.channels().get(source.channel()), facts.size());
            if (source.format().isMirror()) {
                take(sources.read(source, reading.channel));
            } else {
                sources.read(source, reading.channel, this, workers);
                steps.forEach(Runnable::run);
                steps.clear();
            }
            facts.add(reading.facts.build());
        }
    }

    /** Returns all messages, in the order of their sources. */
    List<Draft> drafts() {
        return drafts;
    }

    /** Returns the ledger of all sources; rows of messages refer to them by index. */
    List<LedgerTable.Row> ledger() {
        return ledger;
    }

    /** Returns what the sources say besides their messages, in order. */
    List<SourceFacts> facts() {
        return facts;
    }

    List<String> warnings() {
        return warnings;
    }

    private void take(MirrorContents conversation) {
        int first = drafts.size();
        ChannelSettings channel = reading.channel;
        List<Prepared> prepared = workers.map(conversation.messages(), message -> prepare(message, channel));
        prepared.forEach(message -> add(message, reading.file, reading.saved));
        reading.facts.header(conversation.header().stream()
                .map(Line::text)
                .map(String::strip)
                .toList());
        conversation.pins().forEach(reading.facts::pinnedWords);
        for (Ledger.Row row : conversation.ledger().rows()) {
            boolean own = row.message() != Ledger.NONE;
            Role role = own && row.role() == Role.BODY
                    ? prepared.get(row.message()).article().roles().getOrDefault(row.line(), Role.BODY)
                    : row.role();
            ledger.add(new LedgerTable.Row(
                    reading.file,
                    row.line(),
                    role.key(),
                    own ? first + row.message() : Ledger.NONE,
                    row.role() == Role.BODY));
        }
    }

    /** What can be found out about a message without knowing any other. */
    private record Prepared(
            Message message,
            Article article,
            String text,
            String textHash,
            String wordsHash,
            String name,
            Spool.Packed packed) {}

    private static Prepared prepare(Message message, ChannelSettings channel) {
        Article article = Article.of(message, channel);
        String text = article.text();
        return new Prepared(
                message,
                article,
                text,
                Sha256.of(text, DIGITS),
                Sha256.of(MessageMatcher.words(article.isSigned() ? article.unsignedText() : text), DIGITS),
                message.id() == null ? Transliteration.name(article.heading(), channel.lang(), LONGEST_NAME) : "",
                Spool.pack(message));
    }

    private void add(Prepared prepared, String file, @Nullable LocalDate saved) {
        Message message = prepared.message();
        String text = prepared.text();
        int repeat = reading.repeats.merge(prepared.wordsHash(), 1, Integer::sum) - 1;
        int files = (int) message.details().media().stream()
                .filter(media -> media.file() != null)
                .count();
        Draft draft = new Draft(
                drafts.size(),
                reading.channel,
                reading.source,
                reading.index,
                file + ":" + message.firstLine() + "-" + message.lastLine(),
                message.id(),
                message.details().album(),
                saved,
                spool.put(prepared.packed()),
                prepared.textHash(),
                prepared.wordsHash(),
                repeat,
                prepared.name(),
                text.substring(0, Math.min(text.length(), Quotations.SHORTEST)),
                new Draft.Measure(message.details().edited(), files, text.length()));
        drafts.add(draft);
        selectorMatches.offer(draft, text);
        reading.facts.post(message);
    }

    /** Does something after all that was to be done before, which may have to wait for messages that are prepared. */
    private void then(Runnable step) {
        steps.add(step);
        if (steps.size() > MOST_STEPS) {
            steps.remove().run();
        }
    }

    @Override
    public void file(String path) {
        reading.file = path;
    }

    @Override
    public void saved(@Nullable LocalDate day) {
        reading.saved = day;
    }

    @Override
    public void post(Message message) {
        ChannelSettings channel = reading.channel;
        String file = reading.file;
        LocalDate saved = reading.saved;
        Supplier<Prepared> prepared = workers.begin(() -> prepare(message, channel));
        then(() -> {
            add(prepared.get(), file, saved);
            row(file, message.firstLine(), "post", drafts.size() - 1);
        });
    }

    @Override
    public void merged(int line) {
        String file = reading.file;
        then(() -> row(file, line, "merged", drafts.size() - 1));
    }

    @Override
    public void service(int line) {
        String file = reading.file;
        then(() -> row(file, line, Role.SERVICE.key(), Ledger.NONE));
    }

    @Override
    public void skipped(int line, String reason) {
        String file = reading.file;
        then(() -> row(file, line, "skipped:" + reason, Ledger.NONE));
    }

    @Override
    public void present(long id) {
        reading.facts.present(id);
    }

    @Override
    public void gone(long id, LocalDate day) {
        reading.facts.gone(id, day);
    }

    private void row(String file, int line, String role, int message) {
        ledger.add(new LedgerTable.Row(file, line, role, message, false));
    }

    @Override
    public void pinned(long id) {
        reading.facts.pinned(id);
    }

    @Override
    public void named(String name) {
        reading.facts.named(name);
    }

    @Override
    public void channel(@Nullable String handle, @Nullable String description, @Nullable String subscribers) {
        reading.facts.channel(handle, description, subscribers);
    }

    @Override
    public void pictured(@Nullable String file) {
        reading.facts.pictured(file);
    }

    @Override
    public void warning(String text) {
        warnings.add(text);
    }

    @Override
    public void beginning() {
        reading.facts.beginning();
    }

    @Override
    public void cutOff() {
        reading.facts.cutOff();
    }
}
