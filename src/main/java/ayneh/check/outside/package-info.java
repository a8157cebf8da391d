/** Links that leave the site: whether they still lead anywhere, asked politely and remembered for a week. */
@NullMarked
package ayneh.check.outside;

import org.jspecify.annotations.NullMarked;
