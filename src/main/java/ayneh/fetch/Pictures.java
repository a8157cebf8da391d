package ayneh.fetch;

import ayneh.http.Reply;
import ayneh.source.telegram.preview.ServedPage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Puts the files beside a page in the place of the addresses of its pictures, because these soon expire. */
final class Pictures {
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?:)?//[a-z0-9.:-]{4,}/\\S+");

    private final Optional<PictureServer> server;
    private final SavedPages saved;
    private final Map<String, Reply.Body> files = new TreeMap<>();
    private final Set<Long> missing;
    private String html;

    /**
     * @param server where to load them from; empty to use only files that are there
     * @param saved the pages that may have files of them
     * @param missing the posts whose pictures could not all be loaded; more are added
     */
    Pictures(ServedPage page, Optional<PictureServer> server, SavedPages saved, Set<Long> missing) {
        this.server = server;
        this.saved = saved;
        this.missing = missing;
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
                String address = post.pictures().get(i);
                String file = same ? before.pictures().get(i) : "";
                if (ServedPage.isSaved(file) && saved.hasFile(file)) {
                    replace(address, file);
                } else if (!missing.contains(id) && !place(address)) {
                    missing.add(id);
                }
            }
        });
    }

    /**
     * Loads a picture and places it.
     *
     * @return false if it could not be loaded; true also if none was to be loaded
     */
    boolean place(String address) {
        if (server.isEmpty() || !WEB.matcher(address).matches()) {
            return true;
        }
        Optional<PictureServer.Picture> picture = server.get().load(address);
        picture.ifPresent(found -> {
            files.put(found.name(), found.bytes());
            replace(address, found.name());
        });
        return picture.isPresent();
    }

    /** An address with an ampersand may be written in two ways. What is no address might be found anywhere. */
    private void replace(String address, String file) {
        if (!WEB.matcher(address).matches()) {
            return;
        }
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
}
