/** The owner's curation of posts in the settings: identities, series, works, and posts to take down. */
@NullMarked
package ayneh.importer.curation;

import org.jspecify.annotations.NullMarked;
