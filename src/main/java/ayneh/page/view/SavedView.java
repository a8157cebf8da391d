package ayneh.page.view;

/**
 * The button that saves a series or a channel for reading without a network.
 *
 * @param list the address of the list of its files
 * @param script the address of the button's script
 */
public record SavedView(String list, String script) {}
