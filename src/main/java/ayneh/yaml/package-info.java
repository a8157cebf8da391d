/**
 * YAML as located values: the only access to the YAML library, used by the settings and the front matter. It is YAML
 * 1.2, so {@code no} and dates are plain strings.
 */
@NullMarked
package ayneh.yaml;

import org.jspecify.annotations.NullMarked;
