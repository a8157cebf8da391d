/** The program's entry: arguments and streams in, an exit code out. */
@NullMarked
package ayneh;

import org.jspecify.annotations.NullMarked;
