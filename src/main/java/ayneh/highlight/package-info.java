/** Colours for code: the one door of the library that knows the languages of programs. */
@NullMarked
package ayneh.highlight;

import org.jspecify.annotations.NullMarked;
