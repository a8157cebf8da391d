/**
 * Mirrors of channels, saved as plain text. A mirror prints a channel's page in its own way: each way is one reader.
 * Readers know the mirrors' habits and words, never those of a channel.
 */
@NullMarked
package ayneh.source.mirror;

import org.jspecify.annotations.NullMarked;
