/**
 * Pages as text: the one door of the template library, and all that depends on the language of the interface. What
 * templates see are the records of {@link ayneh.page.view}, as {@code frame} and {@code page}, and the words of their
 * language, as {@code t}.
 */
@NullMarked
package ayneh.template;

import org.jspecify.annotations.NullMarked;
