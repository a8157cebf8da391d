/**
 * Which pages the site has, at which address, and what each shows. A page is planned at once and made only when its
 * turn comes, so that the site never stands in memory.
 */
@NullMarked
package ayneh.page;

import org.jspecify.annotations.NullMarked;
