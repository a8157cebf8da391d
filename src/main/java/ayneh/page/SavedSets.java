package ayneh.page;

import ayneh.message.Attachment;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Series;
import ayneh.site.Site;
import ayneh.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects what belongs to each series and each channel. Posts come in the channel's order, so that a new post moves no
 * other one to another place of the list.
 */
public final class SavedSets {
    private final Site site;
    private final Set<String> media;
    private final Avatars avatars;
    /** The pages of each channel that are neither posts nor redirects. */
    private final Map<String, List<String>> lists = new HashMap<>();

    /**
     * @param site the site
     * @param pages all pages of the site
     * @param media the existing files of posts
     * @param avatars the avatars of channels, which their pages show
     */
    public SavedSets(Site site, List<PagePlan> pages, Set<String> media, Avatars avatars) {
        this.site = site;
        this.media = media;
        this.avatars = avatars;
        for (PagePlan plan : pages) {
            String address = plan.address();
            int slash = address.indexOf('/');
            if (plan.post() == null && slash > 0 && address.endsWith(".html") && !isRedirect(address)) {
                lists.computeIfAbsent(address.substring(0, slash), any -> new ArrayList<>())
                        .add(address);
            }
        }
    }

    private boolean isRedirect(String address) {
        return site.aliases().containsKey(address.substring(0, address.length() - ".html".length()));
    }

    /** Passes on all of them, one at a time: that of a large channel is large. */
    public void forEach(Consumer<SavedSet> sets) {
        for (Channel channel : site.channels().values()) {
            sets.accept(of(channel));
            for (Series series : channel.series()) {
                if (series.present() > 0) {
                    sets.accept(of(series, channel));
                }
            }
        }
    }

    private SavedSet of(Channel channel) {
        Map<String, SavedSet.Role> files = new LinkedHashMap<>();
        String home = Address.channel(channel);
        files.put(home, SavedSet.Role.PAGE);
        channel.posts().forEach(post -> add(post, files));
        lists.getOrDefault(channel.key(), List.of()).forEach(page -> files.put(page, SavedSet.Role.PAGE));
        return set(Address.offline(channel), home, channel.name(), channel, files);
    }

    private SavedSet of(Series series, Channel channel) {
        Map<String, SavedSet.Role> files = new LinkedHashMap<>();
        String page = Address.series(series);
        files.put(page, SavedSet.Role.PAGE);
        files.put(Address.whole(series), SavedSet.Role.PAGE);
        for (Series.Episode episode : series.episodes()) {
            if (episode.post() != null) {
                add(episode.post(), files);
            }
        }
        return set(Address.offline(series), page, series.title(), channel, files);
    }

    private SavedSet set(String list, String page, String title, Channel channel, Map<String, SavedSet.Role> files) {
        String avatar = avatars.address(channel);
        if (avatar != null) {
            files.put(avatar, SavedSet.Role.PICTURE);
        }
        return new SavedSet(
                list,
                page,
                title,
                Language.of(title, channel.lang()),
                files.entrySet().stream()
                        .map(file -> new SavedSet.File(file.getKey(), file.getValue()))
                        .toList());
    }

    private void add(Post post, Map<String, SavedSet.Role> files) {
        files.put(Address.post(post), SavedSet.Role.PAGE);
        for (Attachment attachment : post.entry().meta().details().media()) {
            if (attachment.thumbnail() != null && media.contains(attachment.thumbnail())) {
                files.put(attachment.thumbnail(), SavedSet.Role.PICTURE);
            }
            if (attachment.file() != null && media.contains(attachment.file())) {
                files.putIfAbsent(
                        attachment.file(),
                        MediaViews.isPicture(attachment) ? SavedSet.Role.PICTURE : SavedSet.Role.ATTACHMENT);
            }
        }
    }
}
