package ayneh.fetch;

import ayneh.http.Reply;
import ayneh.source.telegram.preview.ServedPage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the files beside a page in the place of the addresses of its pictures, because these soon expire. */
final class Pictures {
    private final Optional<PictureServer> server;
    private final SavedPages saved;
    private final Map<String, Reply.Body> files = new TreeMap<>();
    private String html;
    private int missing;

    /**
     * @param server where to load them from; empty to use only files that are there
     * @param saved the pages that may have files of them
     */
    Pictures(ServedPage page, Optional<PictureServer> server, SavedPages saved) {
        this.server = server;
        this.saved = saved;
        html = page.html();
    }

    /** Places the pictures of all posts of a page; those of a post that hasn't changed are not loaded again. */
    void placeAll(ServedPage page, KnownPosts known) {
        page.posts().forEach((id, post) -> {
            ServedPage.Post before = known.post(id);
            boolean same = before != null
                    && before.fingerprint().equals(post.fingerprint())
                    && before.pictures().size() == post.pictures().size();
            for (int i = 0; i < post.pictures().size(); i++) {
                String file = same ? before.pictures().get(i) : "";
                if (!file.isEmpty() && ServedPage.isSaved(file) && saved.hasFile(file)) {
                    replace(post.pictures().get(i), file);
                } else {
                    place(post.pictures().get(i));
                }
            }
        });
    }

    /** Loads a picture and places it. */
    void place(String address) {
        server.filter(from -> from.serves(address)).ifPresent(from -> {
            Optional<PictureServer.Picture> picture = from.load(address);
            missing += picture.isEmpty() ? 1 : 0;
            picture.ifPresent(found -> {
                files.put(found.name(), found.bytes());
                replace(address, found.name());
            });
        });
    }

    /** An address with an ampersand may be written in two ways. */
    private void replace(String address, String file) {
        for (String written : List.of(address.replace("&", "&amp;"), address)) {
            html = html.replace(written, file);
        }
    }

    /** Returns the page with the files in place. */
    String html() {
        return html;
    }

    /** Returns the pictures that were loaded, by their paths beside the page. */
    Map<String, Reply.Body> files() {
        return Collections.unmodifiableMap(files);
    }

    /** Returns how many could not be loaded. */
    int missing() {
        return missing;
    }
}
