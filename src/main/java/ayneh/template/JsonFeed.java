package ayneh.template;

import ayneh.json.JsonWriter;
import ayneh.page.view.FeedView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes feeds in the format JSON Feed 1.1. */
final class JsonFeed {
    private JsonFeed() {}

    /**
     * Writes a page as JSON.
     *
     * @param view the page's data, a {@link FeedView}
     * @param html renders a feed entry as HTML
     */
    static String write(Record view, Function<FeedView.Entry, String> html) {
        if (view instanceof FeedView feed) {
            return JsonWriter.write(feed(feed, html)) + "\n";
        }
        throw new IllegalArgumentException(view.getClass() + " can't be written as JSON");
    }

    private static Map<String, Object> feed(FeedView feed, Function<FeedView.Entry, String> html) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (FeedView.Entry entry : feed.entries()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", entry.id());
            item.put("url", entry.href());
            item.put("title", entry.title());
            item.put("content_html", html.apply(entry));
            if (entry.published() != null) {
                item.put("date_published", entry.published().toString());
            }
            item.put("date_modified", entry.updated().toString());
            item.put("authors", List.of(Map.of("name", entry.author())));
            if (!entry.tags().isEmpty()) {
                item.put("tags", entry.tags());
            }
            item.put("language", entry.lang());
            if (!entry.enclosures().isEmpty()) {
                item.put(
                        "attachments",
                        entry.enclosures().stream().map(JsonFeed::attachment).toList());
            }
            items.add(item);
        }
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("version", "https://jsonfeed.org/version/1.1");
        top.put("title", feed.title());
        top.put("home_page_url", feed.home());
        top.put("feed_url", feed.self());
        top.put("icon", feed.icon());
        top.put("language", feed.lang());
        top.put("items", items);
        return top;
    }

    private static Map<String, Object> attachment(FeedView.Enclosure file) {
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("url", file.href());
        attachment.put("mime_type", file.type());
        attachment.put("title", file.title());
        attachment.put("size_in_bytes", file.size());
        attachment.put("duration_in_seconds", file.seconds());
        return attachment;
    }
}
