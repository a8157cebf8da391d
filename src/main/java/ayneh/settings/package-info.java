/** {@code seeds/site.yaml}: what a person says of the site, its channels, their sources and what was curated. */
@NullMarked
package ayneh.settings;

import org.jspecify.annotations.NullMarked;
