/**
 * What an owner might add to the settings: series, spellings of one tag, and posts on one work, found in the archive's
 * texts. Nothing is changed here.
 */
@NullMarked
package ayneh.suggest;

import org.jspecify.annotations.NullMarked;
