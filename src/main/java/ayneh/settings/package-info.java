/** {@code seeds/site.yaml}: the settings of the site, its channels and their sources, and the owner's curation. */
@NullMarked
package ayneh.settings;

import org.jspecify.annotations.NullMarked;
