/** The commands: each reads its options, does its work and reports the result. */
@NullMarked
package ayneh.cli;

import org.jspecify.annotations.NullMarked;
