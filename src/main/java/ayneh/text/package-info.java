/** What both halves need to know of text: its script and direction, its hashtags, its white space, its hash. */
@NullMarked
package ayneh.text;

import org.jspecify.annotations.NullMarked;
