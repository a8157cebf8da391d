/**
 * Renders pages as text: the only package that uses the template library, and all that depends on the interface
 * language. Templates get the records of {@link ayneh.page.view} as {@code frame} and {@code page}, and the texts of
 * their language as {@code t}.
 */
@NullMarked
package ayneh.template;

import org.jspecify.annotations.NullMarked;
