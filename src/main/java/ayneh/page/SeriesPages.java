package ayneh.page;

import ayneh.markdown.Html;
import ayneh.markdown.MarkdownRenderer;
import ayneh.page.view.EpisodeView;
import ayneh.page.view.SeriesView;
import ayneh.page.view.WholeSeriesView;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.text.Language;
import java.util.ArrayList;
import java.util.List;

/** Builds the two pages of a series: the list of its episodes, and all their texts. */
final class SeriesPages {
    private final PageFrames frames;
    private final MarkdownRenderer renderer;
    private final Books books;
    private final Channel channel;
    private final Series series;

    SeriesPages(PageFrames frames, MarkdownRenderer renderer, Books books, Channel channel, Series series) {
        this.frames = frames;
        this.renderer = renderer;
        this.books = books;
        this.channel = channel;
        this.series = series;
    }

    /** Returns the list. */
    SeriesView list(Links links) {
        String lang = Language.of(series.title(), channel.lang());
        return new SeriesView(
                series.title(),
                lang,
                Language.direction(lang),
                series.continued(),
                series.present(),
                links.to(Address.whole(series)),
                rows(links),
                books.of(series, links),
                series.present() == 0 ? null : frames.saved(Address.offline(series), links));
    }

    /** Returns the rows of the list: adjacent missing episodes share one. */
    private List<SeriesView.Row> rows(Links links) {
        List<SeriesView.Row> rows = new ArrayList<>();
        List<EpisodeView> missing = new ArrayList<>();
        for (Series.Episode episode : series.episodes()) {
            EpisodeView view = episode(episode, links);
            if (episode.post() == null) {
                missing.add(view);
                continue;
            }
            addMissing(missing, rows);
            rows.add(new SeriesView.Row(List.of(view)));
        }
        addMissing(missing, rows);
        return rows;
    }

    private static void addMissing(List<EpisodeView> missing, List<SeriesView.Row> rows) {
        if (!missing.isEmpty()) {
            rows.add(new SeriesView.Row(missing));
            missing.clear();
        }
    }

    /** Returns all texts. */
    WholeSeriesView whole(Links links) {
        return new WholeSeriesView(
                links.series(series),
                series.episodes().stream().map(episode -> part(episode, links)).toList());
    }

    private WholeSeriesView.Part part(Series.Episode episode, Links links) {
        Post post = episode.post();
        Html body = post == null
                ? null
                : renderer.render(
                        post.entry().body(),
                        post.lang(),
                        links,
                        post.entry().meta().collapsed());
        return new WholeSeriesView.Part(episode(episode, links), body);
    }

    /** Returns the view of an episode in a list. */
    static EpisodeView episode(Series.Episode episode, Links links) {
        Post post = episode.post();
        String lang = post == null ? "en" : post.lang();
        return new EpisodeView(
                episode.number(),
                post == null ? null : links.post(post),
                post != null && post.entry().meta().title() != null,
                post == null ? "" : post.summary(),
                lang,
                Language.direction(lang),
                episode.title(),
                episode.note());
    }
}
