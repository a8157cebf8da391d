/** What Telegram itself saves: exports of Telegram Desktop, and pages of a channel's public preview. */
@NullMarked
package ayneh.source.telegram;

import org.jspecify.annotations.NullMarked;
