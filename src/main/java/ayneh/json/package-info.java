/** JSON: the one door of the JSON library. */
@NullMarked
package ayneh.json;

import org.jspecify.annotations.NullMarked;
