/**
 * Mirrors of channels, saved as plain text. Each reader handles one way in which mirrors print a channel's page.
 * Readers know the mirrors' conventions and words, never those of a channel.
 */
@NullMarked
package ayneh.source.mirror;

import org.jspecify.annotations.NullMarked;
