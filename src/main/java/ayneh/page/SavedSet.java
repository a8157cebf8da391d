package ayneh.page;

import java.util.List;

/**
 * A series or a channel, as readers save it for reading without a network. All addresses are relative to the site's
 * root.
 *
 * @param list the address of the list of its files
 * @param page the address of its page
 * @param title its title
 * @param lang the title's language
 * @param files its files, in the order in which they are saved, without duplicates
 */
public record SavedSet(String list, String page, String title, String lang, List<File> files) {
    public SavedSet {
        files = List.copyOf(files);
    }

    /** What a file is to readers. */
    public enum Role {
        /** A page. */
        PAGE,
        /** A picture that a page shows. */
        PICTURE,
        /** A video, a sound or a file, which a page leads to: saved only if it is small. */
        ATTACHMENT
    }

    /**
     * A file.
     *
     * @param address its address
     * @param role what it is to readers
     */
    public record File(String address, Role role) {}
}
