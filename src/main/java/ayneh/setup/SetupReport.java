package ayneh.setup;

import ayneh.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * What was recognised and done, as lines for the user.
 *
 * @param recognised a line for each source
 * @param notes what was left out, and what was there already
 * @param written the files that were written, without those of sources
 */
public record SetupReport(List<String> recognised, List<String> notes, List<String> written) {
    public SetupReport {
        recognised = List.copyOf(recognised);
        notes = List.copyOf(notes);
        written = List.copyOf(written);
    }

    static List<String> recognised(List<PlannedChannel> channels) {
        List<String> lines = new ArrayList<>();
        for (PlannedChannel channel : channels) {
            channel.sources()
                    .forEach(source -> lines.add(described(channel, source.found()) + " → seeds/" + source.file()));
        }
        return lines;
    }

    static List<String> present(List<PlannedChannel> channels) {
        return channels.stream()
                .flatMap(channel ->
                        channel.present().stream().map(source -> described(channel, source) + ": it is there already"))
                .toList();
    }

    /** Returns what a source is: its channel, format, number of posts, language, and whether it is whole. */
    static String described(PlannedChannel channel, FoundSource source) {
        String name = channel.draft().name().map(SafeText::line).orElse(channel.key());
        String language = channel.draft()
                .language()
                .map(guess -> (guess.isCertain() ? "" : "perhaps ") + Language.name(guess.language(), "en"))
                .orElse("no language");
        String whole = source.facts().whole() ? "from the channel's beginning" : "a part of the channel";
        return channel.key() + " «" + name + "»: " + source.format().key() + ", "
                + source.facts().posts() + (source.facts().posts() == 1 ? " post, " : " posts, ") + language + ", "
                + whole;
    }
}
