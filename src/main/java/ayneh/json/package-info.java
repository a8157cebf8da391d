/** JSON as it is written. The readers of exports, which come as JSON, are with their formats. */
@NullMarked
package ayneh.json;

import org.jspecify.annotations.NullMarked;
