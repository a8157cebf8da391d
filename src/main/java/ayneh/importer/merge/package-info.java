/** Several sources of one channel become one sequence: which messages are the same post, what each source knows best, and in which order posts stand. */
@NullMarked
package ayneh.importer.merge;

import org.jspecify.annotations.NullMarked;
