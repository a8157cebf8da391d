package ayneh.fetch;

import ayneh.diagnostic.WorkException;
import ayneh.folder.StagedFolder;
import ayneh.http.PoliteClient;
import ayneh.source.telegram.preview.Coverage;
import ayneh.source.telegram.preview.ServedPage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Saves what is new in a channel. It goes from the newest page to older ones until everything older is known; the last
 * pages are always asked for, because posts are edited and deleted. Each page is saved as a whole, with its pictures,
 * before the next one is asked for: whenever a run ends, the next one goes on from the pages that are there.
 */
public final class Fetch {
    /** How many of the newest pages each run asks for; a page has about 20 posts. */
    private static final int RECHECKED = 3;

    private final PageServer server;
    private final Optional<PictureServer> pictureServer;
    private final Request request;
    private final SavedPages saved;
    private final Set<Long> missing = new HashSet<>();
    private int asked;
    private int written;
    private int pictures;
    private PageNews news = PageNews.NONE;

    /**
     * What is wanted.
     *
     * @param channel the channel
     * @param server the server, without a path; empty for Telegram's
     * @param folder where the pages are saved
     * @param elsewhere the ids of posts that are known from elsewhere, as from an export
     * @param all whether to ask for all pages again, whatever is known
     * @param media whether to save pictures too
     */
    public record Request(
            Handle channel, Optional<URI> server, Path folder, Set<Long> elsewhere, boolean all, boolean media) {
        public Request {
            elsewhere = all ? Set.of() : Set.copyOf(elsewhere);
        }
    }

    /**
     * @param client asks the servers
     * @throws ayneh.diagnostic.InputException if a page in the folder isn't UTF-8
     */
    public Fetch(PoliteClient client, Request request) {
        this.request = request;
        URI telegram = URI.create("https://t.me");
        server = new PageServer(client, request.server().orElse(telegram), request.channel());
        pictureServer = request.media() ? Optional.of(new PictureServer(client, request.server())) : Optional.empty();
        saved = SavedPages.in(request.folder());
    }

    /**
     * Runs.
     *
     * @param step called after each page
     * @throws WorkException if a page can't be loaded or isn't what it should be; the pages before it are saved
     */
    public FetchResult run(Runnable step) {
        try {
            OptionalLong before = OptionalLong.of(PageServer.END);
            while (before.isPresent()) {
                Optional<ServedPage> page = server.before(before.getAsLong());
                asked++;
                step.run();
                before = page.isPresent() ? take(page.get()) : OptionalLong.empty();
            }
        } catch (WorkException failed) {
            throw written == 0
                    ? failed
                    : new WorkException(
                            failed.getMessage() + " (" + count(written, "page is", "pages are")
                                    + " saved; the next run goes on from there)",
                            failed);
        }
        return new FetchResult(asked, written, news, pictures, missing.size());
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Saves a page if it has to be; returns before which id to ask for the next one, or empty after the last one. */
    private OptionalLong take(ServedPage page) {
        Coverage part = page.coverage().orElseThrow();
        KnownPosts known = new KnownPosts(saved.showing(part).values());
        // What no saved page has, but an export: from here on, that is enough.
        boolean reached = page.posts().keySet().stream()
                .anyMatch(id -> known.post(id) == null && request.elsewhere().contains(id));
        PageNews its = PageNews.of(page, part, known, request.elsewhere());
        Pictures placed = new Pictures(page, pictureServer, saved, missing);
        if (its.isAny() || !reached) {
            placed.placeAll(page, known);
        }
        // Once something is new, the older pages are saved with today's counts, too: later pages may replace others.
        if (its.isAny() || news.isAny() && !reached || !placed.files().isEmpty()) {
            if (written == 0) { // one page with the channel's picture is enough
                page.channelPicture().ifPresent(placed::place);
            }
            save(ServedPage.of(placed.html()), part, placed);
        }
        news = news.and(its);
        return reached ? OptionalLong.empty() : next(page, part);
    }

    private OptionalLong next(ServedPage page, Coverage part) {
        if (part.from() == 1) {
            return OptionalLong.empty();
        }
        if (request.all() || asked < RECHECKED) {
            return OptionalLong.of(saved.end(part.from(), page.posts().lastKey()));
        }
        OptionalLong hole = saved.hole(part.from() - 1);
        return hole.isPresent() ? OptionalLong.of(hole.getAsLong() + 1) : hole;
    }

    private void save(ServedPage page, Coverage part, Pictures placed) {
        long to = part.to() == Long.MAX_VALUE ? page.posts().lastKey() : part.to();
        try (StagedFolder folder = StagedFolder.open(request.folder())) {
            SavedPages.Change change = saved.add(page, new Coverage(part.from(), to));
            folder.write(change.name(), page.html().getBytes(StandardCharsets.UTF_8));
            placed.files().forEach((name, body) -> {
                if (!folder.keep(name)) {
                    folder.write(name, body.bytes());
                    pictures++;
                }
            });
            folder.commit(change.dropped());
        }
        written++;
    }
}
