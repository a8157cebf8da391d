/** Pictures with text, drawn at build time: the one door of Java's own drawing library. */
@NullMarked
package ayneh.picture;

import org.jspecify.annotations.NullMarked;
