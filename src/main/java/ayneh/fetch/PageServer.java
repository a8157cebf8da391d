package ayneh.fetch;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.http.HostPausedException;
import ayneh.http.PoliteClient;
import ayneh.http.Reply;
import ayneh.http.TooLargeException;
import ayneh.source.SourceText;
import ayneh.source.telegram.preview.ServedPage;
import java.io.IOException;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a server for the pages of a channel, and vets them. */
final class PageServer {
    /** Stands for the end of the channel: its newest posts come before it. */
    static final long END = Long.MAX_VALUE;

    private static final long LARGEST = 16 << 20;
    private static final int ATTEMPTS = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Pattern DOCTYPE = Pattern.compile("(?i)\\A\uFEFF?\\s*<!doctype[^>]*>");

    private final PoliteClient client;
    private final URI server;
    private final Handle channel;

    PageServer(PoliteClient client, URI server, Handle channel) {
        this.client = client;
        this.server = server;
        this.channel = channel;
    }

    /**
     * Asks for the page with the last posts before an id. A page that breaks off is asked for again.
     *
     * @param before the id, or {@link #END}
     * @return the page, which begins with the address that it is from, as browsers mark it; empty if there are no posts
     * @throws WorkException if the answer isn't the page
     */
    Optional<ServedPage> before(long before) {
        URI address = server.resolve("/s/" + channel.name() + (before == END ? "" : "?before=" + before));
        ServedPage page = ask(address);
        for (int i = 1; i < ATTEMPTS && !page.isWhole(); i++) {
            page = ask(address);
        }
        String fault = fault(page, before);
        if (fault != null) {
            throw new WorkException(address + ": " + fault, null);
        }
        return page.posts().isEmpty() ? Optional.empty() : Optional.of(page);
    }

    private ServedPage ask(URI address) {
        try {
            Reply reply = client.get(address, LARGEST);
            String fault = fault(reply);
            if (fault != null) {
                throw new WorkException(address + ": " + fault, null);
            }
            return ServedPage.of(marked(
                    SourceText.utf8(reply.body().bytes(), Location.startOf(address.toString())), address.toString()));
        } catch (HostPausedException paused) {
            throw new WorkException(
                    address.getHost() + " asks for a pause until "
                            + paused.until().truncatedTo(ChronoUnit.SECONDS) + ": run the command again after that",
                    paused);
        } catch (TooLargeException tooLarge) {
            throw new WorkException(address + ": " + tooLarge.getMessage() + ", so it is no page of posts", tooLarge);
        } catch (IOException failed) {
            String reason = failed.getMessage() == null ? "no connection" : failed.getMessage();
            throw new WorkException(
                    address + ": the page can't be loaded (" + reason + "): check the network, then try again", failed);
        } catch (InputException notUtf8) {
            throw new WorkException(notUtf8.getMessage(), notUtf8);
        }
    }

    private @Nullable String fault(Reply reply) {
        if (reply.isOk()) {
            return reply.address().getPath().toLowerCase(Locale.ROOT).startsWith("/s/") ? null : noPreview();
        }
        if (reply.status() == TOO_MANY_REQUESTS || reply.status() >= SERVER_ERROR) {
            return "the server is busy or broken (" + reply.status() + "): try again later";
        }
        return reply.location()
                .map(to -> "the server leads elsewhere, to " + to.getHost() + ": it may ask for a log-in")
                .orElse("the server refuses the page (" + reply.status() + "): check the channel's handle");
    }

    private String noPreview() {
        return "there is no preview of «" + channel.name() + "»: the channel doesn't exist, is private, or its preview"
                + " is off; check the handle, or export the channel with Telegram Desktop";
    }

    private @Nullable String fault(ServedPage page, long before) {
        if (!page.isWhole()) {
            return "the page breaks off before its end: try again later";
        }
        if (!page.hasHistory()) {
            return page.title() == null
                    ? noPreview()
                    : "this is no page of posts, but «" + page.title()
                            + "»: the preview may be off, or need a log-in; export the channel with Telegram Desktop";
        }
        String handle = page.handle();
        if (handle != null && !channel.is(handle)) {
            return "this is a page of another channel, «" + handle + "»: fetch that, or check the handle";
        }
        if (page.posts().isEmpty()) {
            return before == END ? "the channel has no posts" : null;
        }
        return page.coverage().isEmpty() || page.posts().lastKey() >= before
                ? "this is not the page that was asked for: try again later"
                : null;
    }

    /** Returns a page with the address that it was saved from, written as browsers do: with its length. */
    private static String marked(String html, String address) {
        String mark = String.format(Locale.ROOT, "<!-- saved from url=(%04d)%s -->", address.length(), address);
        Matcher start = DOCTYPE.matcher(html);
        return start.find()
                ? html.substring(0, start.end()) + "\n" + mark + html.substring(start.end())
                : mark + "\n" + html;
    }
}
