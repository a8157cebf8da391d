package ayneh.page.view;

/** The page that stands in for one that isn't kept, without a network. The browser adds what is kept. */
public record OfflineView() {}
