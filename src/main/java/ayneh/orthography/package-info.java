/**
 * Restores the half-spaces (ZWNJ, U+200C) of Persian text that has lost them. The rules are those of the Academy's
 * orthography (دستور خط فارسی, 2022); what they apply to comes from the spelling dictionary Lilak, which the build
 * compiles into one automaton.
 */
@NullMarked
package ayneh.orthography;

import org.jspecify.annotations.NullMarked;
