/**
 * The pages of the site: their addresses and their data. All pages are planned first, and each is built only when it is
 * written, so that the site is never held in memory.
 */
@NullMarked
package ayneh.page;

import org.jspecify.annotations.NullMarked;
