/** Telegram Desktop's export as HTML: the folder with {@code messages.html}, {@code messages2.html} and so on. */
@NullMarked
package ayneh.source.telegram.html;

import org.jspecify.annotations.NullMarked;
