/**
 * YAML as located values: the one door of the YAML library, used by the settings and by the front matter. YAML 1.2, so
 * {@code no} and dates are plain strings.
 */
@NullMarked
package ayneh.yaml;

import org.jspecify.annotations.NullMarked;
