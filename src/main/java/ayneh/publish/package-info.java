/** Puts a site on a branch of a Git repository, by the git of the machine. */
@NullMarked
package ayneh.publish;

import org.jspecify.annotations.NullMarked;
