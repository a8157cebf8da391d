package ayneh.settings;

/**
 * A person's identification of a post: its Telegram id, which no source gives.
 *
 * @param post the post
 * @param id the id that it has
 */
public record PostIdentity(PostSelector post, long id) {}
