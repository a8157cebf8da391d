/** Reads records whose types are known only while the program runs. */
@NullMarked
package ayneh.record;

import org.jspecify.annotations.NullMarked;
