/** Saved pages of a channel's public preview, {@code t.me/s/channel}. */
@NullMarked
package ayneh.source.telegram.preview;

import org.jspecify.annotations.NullMarked;
