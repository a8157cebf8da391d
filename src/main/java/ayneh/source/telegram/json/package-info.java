/** Telegram Desktop's export as JSON: {@code result.json}, of one chat or of a whole account. */
@NullMarked
package ayneh.source.telegram.json;

import org.jspecify.annotations.NullMarked;
