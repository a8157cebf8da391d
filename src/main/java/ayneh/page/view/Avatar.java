package ayneh.page.view;

/**
 * What stands for a channel where there is no picture of it.
 *
 * @param hue the number of its accent colour, from 1 to 8
 * @param initials one or two letters of its name
 */
public record Avatar(int hue, String initials) {}
