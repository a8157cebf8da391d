/** Writes JSON. The readers of JSON exports are in the packages of their formats. */
@NullMarked
package ayneh.json;

import org.jspecify.annotations.NullMarked;
