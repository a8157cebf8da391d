/**
 * Merges several sources of one channel into one sequence: which messages are the same post, what each source knows
 * best, and the order of posts.
 */
@NullMarked
package ayneh.importer.merge;

import org.jspecify.annotations.NullMarked;
