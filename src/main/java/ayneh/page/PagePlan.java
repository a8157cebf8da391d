package ayneh.page;

import java.util.function.Supplier;

/**
 * A page that will be made.
 *
 * @param address its address from the site's root
 * @param page makes it
 */
public record PagePlan(String address, Supplier<Page> page) {}
