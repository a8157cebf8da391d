/**
 * Makes a copy of a Telegram Desktop export without what is said in it, so that it can be attached to a bug report.
 * The copy has the same structure, the same lengths and the same syntax, and all words, names, numbers and addresses
 * in it are made up.
 *
 * <p>Every value is replaced unless its key in JSON, or its element and attribute in HTML, is known to hold structure.
 * A file is rewritten token by token, not parsed and printed anew: what is malformed in it stays malformed, because
 * that is often what a bug report is about.
 *
 * <p>Every replacement keeps the number of UTF-16 code units and the place of each character. The rules that apply to
 * a value ({@link ayneh.redact.TextRedactor}, {@link ayneh.redact.AddressRedactor}, {@link ayneh.redact.PathRedactor})
 * therefore need not know how it is escaped ({@link ayneh.redact.EscapedText}).
 */
@NullMarked
package ayneh.redact;

import org.jspecify.annotations.NullMarked;
