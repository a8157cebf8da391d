package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links from a page of a list to the others.
 *
 * @param number the page's number, with the oldest posts on page 1; 0 for the page where readers begin
 * @param count the number of pages
 * @param newer the address of the page with newer posts; null if there is none
 * @param older the address of the page with older posts; null if there is none
 * @param jumps links to other pages: the newest, the oldest, and those nearby
 */
public record Pager(
        int number,
        int count,
        @Nullable String newer,
        @Nullable String older,
        List<Jump> jumps) {
    public Pager {
        jumps = List.copyOf(jumps);
    }

    /**
     * A link to a page of the list.
     *
     * @param number the page's number
     * @param href its address
     * @param gap whether pages are skipped before it
     */
    public record Jump(int number, String href, boolean gap) {}
}
