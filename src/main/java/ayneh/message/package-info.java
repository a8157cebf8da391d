/** A channel's messages as values, independent of how they were saved and of how they are archived. */
@NullMarked
package ayneh.message;

import org.jspecify.annotations.NullMarked;
