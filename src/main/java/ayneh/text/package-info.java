/** What importing and rendering both need for text: script and direction, hashtags, white space, hashes. */
@NullMarked
package ayneh.text;

import org.jspecify.annotations.NullMarked;
