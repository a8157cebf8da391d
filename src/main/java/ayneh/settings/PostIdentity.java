package ayneh.settings;

/**
 * A post's Telegram id from the settings, for a post whose sources don't give it.
 *
 * @param post the post
 * @param id its id
 */
public record PostIdentity(PostSelector post, long id) {}
