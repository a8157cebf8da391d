package ayneh.fetch;

import ayneh.http.PoliteClient;
import ayneh.http.Reply;
import ayneh.http.TooLargeException;
import ayneh.picture.PictureFile;
import ayneh.text.Sha256;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Loads the pictures of pages. Addresses in pages may be anything, so only those of Telegram's own hosts are asked, and
 * only what begins like a picture is kept.
 */
final class PictureServer {
    /** The hosts that Telegram serves pictures from, each with its subdomains. */
    private static final List<String> HOSTS =
            List.of("telesco.pe", "cdn-telegram.org", "telegram-cdn.org", "telegram.org", "t.me");

    private static final int LARGEST = 20 << 20;
    private static final int DIGITS = 32;
    /** After so many failures one after another, no more pictures are asked for: each has cost a minute. */
    private static final int MOST_FAILURES = 3;

    private final PoliteClient client;
    private final Optional<URI> only;
    private final Map<String, Optional<Picture>> loaded = new HashMap<>();
    private int failures;

    /**
     * A picture.
     *
     * @param name its path beside the page, made of the hash of its contents
     * @param bytes its contents
     */
    record Picture(String name, Reply.Body bytes) {}

    /** @param only the only server to load from; empty for those of Telegram */
    PictureServer(PoliteClient client, Optional<URI> only) {
        this.client = client;
        this.only = only;
    }

    /**
     * Loads a picture, each address once.
     *
     * @param address as written in a page
     * @return empty if it can't be loaded, is no picture, or is too large
     */
    Optional<Picture> load(String address) {
        return loaded.computeIfAbsent(
                address, any -> uri(any).filter(this::isAllowed).flatMap(this::ask));
    }

    private Optional<Picture> ask(URI address) {
        if (failures >= MOST_FAILURES) {
            return Optional.empty();
        }
        try {
            Reply reply = client.get(address, LARGEST);
            failures = 0;
            byte[] bytes = reply.body().bytes();
            String extension = PictureFile.extension(bytes);
            return reply.isOk() && !extension.isEmpty()
                    ? Optional.of(new Picture("media/" + Sha256.of(bytes, DIGITS) + "." + extension, reply.body()))
                    : Optional.empty();
        } catch (TooLargeException tooLarge) {
            return Optional.empty();
        } catch (IOException notLoaded) {
            failures++;
            return Optional.empty();
        }
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address.startsWith("//") ? "https:" + address : address))
                    .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI address) {
        if (only.isPresent()) {
            return only.get().getScheme().equalsIgnoreCase(address.getScheme())
                    && only.get().getAuthority().equalsIgnoreCase(address.getAuthority());
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getPort() == -1
                && HOSTS.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }
}
