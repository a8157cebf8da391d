/** What the program keeps in a temporary file while it runs, because it may be larger than memory. */
@NullMarked
package ayneh.spool;

import org.jspecify.annotations.NullMarked;
