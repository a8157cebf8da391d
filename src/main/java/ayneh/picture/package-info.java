/** Draws pictures with text at build time. This is the only package that uses Java's own drawing library. */
@NullMarked
package ayneh.picture;

import org.jspecify.annotations.NullMarked;
