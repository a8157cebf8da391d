/** Files in folders: written beside what is there, and put in place only when all of them are ready. */
@NullMarked
package ayneh.output;

import org.jspecify.annotations.NullMarked;
