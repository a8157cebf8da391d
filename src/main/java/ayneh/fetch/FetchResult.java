package ayneh.fetch;

/**
 * What a run did.
 *
 * @param asked how many pages it asked for
 * @param saved how many of them it saved
 * @param news what was new on these
 * @param pictures how many pictures it saved
 * @param missing of how many posts a picture could not be loaded, or was none
 */
public record FetchResult(int asked, int saved, PageNews news, int pictures, int missing) {}
