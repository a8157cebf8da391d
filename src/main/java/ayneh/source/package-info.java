/**
 * Saved files become messages, and each of their lines gets a role. A reader takes the file's lines and the person's
 * settings and gives a {@link ayneh.source.mirror.MirrorContents}; nothing behind it knows which format it was.
 */
@NullMarked
package ayneh.source;

import org.jspecify.annotations.NullMarked;
