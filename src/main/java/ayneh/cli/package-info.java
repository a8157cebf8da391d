/** The commands: each reads its options, runs the flow and says what it made. */
@NullMarked
package ayneh.cli;

import org.jspecify.annotations.NullMarked;
