package ayneh.page.view;

import org.jspecify.annotations.Nullable;

/**
 * The picture that stands for a channel, or the initials of its name.
 *
 * @param hue the number of its accent colour, from 1 to 8
 * @param initials one or two letters of its name
 * @param picture the address of its picture, a square; null if it has none, and its initials are shown
 */
public record Avatar(int hue, String initials, @Nullable String picture) {}
