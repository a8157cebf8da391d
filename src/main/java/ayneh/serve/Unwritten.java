package ayneh.serve;

import java.nio.file.Path;
import java.util.Optional;

/** What a site has that is not in its folder yet, or is newer than what is there. */
public interface Unwritten {

    /**
     * Returns a page.
     *
     * @param address its address, relative to the site's root
     * @return the page in UTF-8; empty if the one in the folder is up to date, or if there is none
     * @throws ayneh.diagnostic.InputException if a file of the archive is broken
     * @throws ayneh.diagnostic.WorkException if the page can't be made
     */
    Optional<byte[]> page(String address);

    /**
     * Returns where a picture or another file of a post is.
     *
     * @param address its address, relative to the site's root
     */
    Optional<Path> file(String address);
}
