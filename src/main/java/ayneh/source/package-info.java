/**
 * Turns saved files into messages, and gives each of their lines a role. A reader takes the file's lines and the
 * settings and returns a {@link ayneh.source.mirror.MirrorContents}; nothing after it depends on the format.
 */
@NullMarked
package ayneh.source;

import org.jspecify.annotations.NullMarked;
