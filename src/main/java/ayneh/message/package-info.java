/** What was said in a channel, as values: no matter how it was saved, and not yet how it is kept. */
@NullMarked
package ayneh.message;

import org.jspecify.annotations.NullMarked;
