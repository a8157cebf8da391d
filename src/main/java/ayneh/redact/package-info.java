/**
 * Makes a redacted copy of a Telegram Desktop export that can be attached to a bug report. The copy has the same
 * structure, lengths and syntax; all words, names, numbers and addresses in it are made up.
 *
 * <p>Every value is replaced unless its key in JSON, or its element and attribute in HTML, is known to hold structure.
 * A file is rewritten token by token, not parsed and serialized: malformed parts stay malformed, because a bug report
 * is often about them.
 *
 * <p>Every replacement keeps the number of UTF-16 code units and the position of each character. The rules for a value
 * ({@link ayneh.redact.TextRedactor}, {@link ayneh.redact.AddressRedactor}, {@link ayneh.redact.PathRedactor})
 * therefore don't depend on how it is escaped ({@link ayneh.redact.EscapedText}).
 */
@NullMarked
package ayneh.redact;

import org.jspecify.annotations.NullMarked;
