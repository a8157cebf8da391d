package ayneh.check;

import ayneh.content.ArchiveReader;
import ayneh.site.Channel;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/** Finds channels in which most posts have no title. */
final class TitleCheck {
    /** Fewer posts than these can be read through. */
    private static final int FEW = 20;

    private TitleCheck() {}

    static List<Finding> of(Site site, ArchiveReader archive) {
        List<Finding> findings = new ArrayList<>();
        for (Channel channel : site.channels().values()) {
            List<Post> texts = channel.posts().stream()
                    .filter(post -> post.entry().markdown().length() > 0)
                    .toList();
            long untitled = texts.stream()
                    .filter(post -> !WhiteSpace.isVisible(post.entry().meta().title()))
                    .count();
            if (untitled > FEW && 2 * untitled > texts.size()) {
                findings.add(new Finding(
                        Kind.UNTITLED,
                        Place.of(archive.start(channel.key() + "/index.md")),
                        untitled + " of " + texts.size()
                                + " posts with text have no title, so lists show their first words",
                        "add «title: …» to the front matter of those that readers should find"));
            }
        }
        return findings;
    }
}
