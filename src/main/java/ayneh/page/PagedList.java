package ayneh.page;

import ayneh.page.view.Pager;
import ayneh.site.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A list of posts in pages. Page 1 has the oldest posts and full pages never change, so that a new post changes a page
 * or two, however long the list is. Page 0, where readers begin, has the last full page and any newer posts.
 */
final class PagedList {
    private static final int PAGE_SIZE = 20;
    /** How many pages before and after the current one are linked. */
    private static final int NEAR = 2;

    private final List<Post> posts;
    private final IntFunction<String> address;

    /**
     * @param posts the posts, oldest first
     * @param address returns the address of a page
     */
    PagedList(List<Post> posts, IntFunction<String> address) {
        this.posts = posts;
        this.address = address;
    }

    /** Returns the number of pages, besides page 0. */
    int count() {
        return (posts.size() + PAGE_SIZE - 1) / PAGE_SIZE;
    }

    /** Returns the numbers of the pages that readers need: page 0 alone, if it has all posts. */
    IntStream needed() {
        return IntStream.rangeClosed(0, from(0) == 0 ? 0 : count());
    }

    /** Returns the posts of a page, oldest first. */
    List<Post> posts(int number) {
        int end = number == 0 ? posts.size() : Math.min(posts.size(), from(number) + PAGE_SIZE);
        return posts.subList(from(number), end);
    }

    private int from(int number) {
        return PAGE_SIZE * (number == 0 ? Math.max(0, posts.size() / PAGE_SIZE - 1) : number - 1);
    }

    /** Returns the links of a page to the others. */
    Pager pager(int number, Links links) {
        int count = count();
        int older = number == 0 ? from(0) / PAGE_SIZE : number - 1;
        return new Pager(
                number,
                count,
                number == 0 || number == count ? null : links.to(address.apply(number + 1)),
                older < 1 ? null : links.to(address.apply(older)),
                number == 0 && older == 0 ? List.of() : jumps(number == 0 ? older : number, links));
    }

    private List<Pager.Jump> jumps(int here, Links links) {
        int count = count();
        IntStream near = IntStream.rangeClosed(Math.max(1, here - NEAR), Math.min(count, here + NEAR));
        List<Pager.Jump> jumps = new ArrayList<>();
        int before = count + 1;
        for (int page : IntStream.concat(IntStream.of(1, count), near)
                .filter(page -> page >= 1)
                .distinct()
                .map(page -> -page)
                .sorted()
                .toArray()) {
            jumps.add(new Pager.Jump(-page, links.to(address.apply(-page)), -page < before - 1));
            before = -page;
        }
        return jumps;
    }
}
