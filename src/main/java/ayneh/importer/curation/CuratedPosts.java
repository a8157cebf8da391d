package ayneh.importer.curation;

import ayneh.importer.spool.Draft;
import java.util.List;
import java.util.Map;

/**
 * The owner's curation of the messages of all channels.
 *
 * @param episodes which of them are episodes of series
 * @param works the keys of the works that they discuss
 * @param exclude the posts that are taken down
 */
public record CuratedPosts(Map<Draft, Curation.Episode> episodes, Map<Draft, List<String>> works, Exclusions exclude) {}
