/**
 * The data for page templates. A template gets three values: {@code frame}, a {@link ayneh.page.view.PageFrame};
 * {@code page}, the record listed below for the template; and {@code t}, the interface texts in the page's language
 * ({@link ayneh.template.Messages}). All addresses are relative to the page; all texts are plain and escaped by the
 * template, except {@link ayneh.markdown.Html}, which is already rendered.
 *
 * <table>
 * <caption>Templates and their records</caption>
 * <tr><td>home.ftlh</td><td>{@link ayneh.page.view.HomeView}</td></tr>
 * <tr><td>home-channel.ftlh</td><td>{@link ayneh.page.view.ChannelHomeView}</td></tr>
 * <tr><td>channel.ftlh</td><td>{@link ayneh.page.view.ChannelView}</td></tr>
 * <tr><td>post.ftlh</td><td>{@link ayneh.page.view.PostView}</td></tr>
 * <tr><td>month.ftlh</td><td>{@link ayneh.page.view.MonthView}</td></tr>
 * <tr><td>redirect.ftlh</td><td>{@link ayneh.page.view.RedirectView}</td></tr>
 * <tr><td>tags.ftlh</td><td>{@link ayneh.page.view.TagsView}</td></tr>
 * <tr><td>tag.ftlh</td><td>{@link ayneh.page.view.TagView}</td></tr>
 * <tr><td>series.ftlh</td><td>{@link ayneh.page.view.SeriesView}</td></tr>
 * <tr><td>series-index.ftlh</td><td>{@link ayneh.page.view.SeriesIndexView}</td></tr>
 * <tr><td>series-all.ftlh</td><td>{@link ayneh.page.view.WholeSeriesView}</td></tr>
 * <tr><td>references.ftlh</td><td>{@link ayneh.page.view.WorksView}</td></tr>
 * <tr><td>reference.ftlh</td><td>{@link ayneh.page.view.WorkView}</td></tr>
 * <tr><td>feed.ftlx</td><td>{@link ayneh.page.view.FeedView}</td></tr>
 * <tr><td>feed-entry.ftlh</td><td>{@link ayneh.page.view.FeedView.Entry}</td></tr>
 * <tr><td>sitemap.ftlx</td><td>{@link ayneh.page.view.SitemapView}</td></tr>
 * <tr><td>robots.ftl, llms.ftl, 404.ftlh</td><td>{@link ayneh.page.view.GuideView}</td></tr>
 * <tr><td>search.ftlh</td><td>{@link ayneh.page.view.SearchView}</td></tr>
 * <tr><td>about.ftlh</td><td>{@link ayneh.page.view.AboutView}</td></tr>
 * <tr><td>statistics.ftlh</td><td>{@link ayneh.page.view.StatisticsView}</td></tr>
 * <tr><td>offline.ftlh</td><td>{@link ayneh.page.view.OfflineView}</td></tr>
 * <tr><td>page.ftlh</td><td>{@link ayneh.page.view.OwnPageView}</td></tr>
 * </table>
 */
@NullMarked
package ayneh.page.view;

import org.jspecify.annotations.NullMarked;
