/**
 * Begins a workspace: recognises what people have saved of a channel, and writes the settings, so that nobody has to.
 */
@NullMarked
package ayneh.setup;

import org.jspecify.annotations.NullMarked;
