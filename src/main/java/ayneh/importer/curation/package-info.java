/** What a person has said about posts in the settings: identities, series, works, and what is taken down. */
@NullMarked
package ayneh.importer.curation;

import org.jspecify.annotations.NullMarked;
