package ayneh.source.mirror;

import ayneh.message.Line;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceSettings;
import ayneh.source.Role;
import ayneh.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a mirror that prints each message as its first line, the rest, and the rest again. A message of one line is
 * printed once, and others may be, too. Around them are reply previews, forwards, link cards, media placeholders,
 * notices and rows of reactions.
 *
 * <p>The page is first split where a message certainly ends (a row of reactions), begins (a forward) or can't be (a
 * notice). A piece that ends in reactions is one message, parsed by {@link TwiceMessage}; any other piece may contain
 * several, separated by {@link TwiceRun}.
 */
public final class TwiceMirrorReader implements MirrorReader {

    @Override
    public MirrorContents read(SourceText text, SourceSettings settings, ChannelSettings channel) {
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= text.size(); number++) {
            if (!text.line(number).isBlank()) {
                lines.add(new Line(number, text.line(number)));
            }
        }
        TwicePage page = new TwicePage(text, lines, channel);
        List<String> pins = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            int quoted = page.endOfRepeatedNotices(i);
            if (quoted > i) {
                i = quoted - 1;
            } else if (Notices.isReactions(line) && i > from) {
                new TwiceMessage(page, from, i).read(lines.get(i));
                from = i + 1;
            } else if (Notices.isService(line)) {
                new TwiceRun(page, from, i).read();
                page.ledger().note(lines.get(i).number(), Role.SERVICE);
                Notices.pinned(line).ifPresent(pins::add);
                from = i + 1;
            } else if (Notices.forwardedFrom(line).isPresent()) {
                new TwiceRun(page, from, i).read();
                from = i;
            }
        }
        new TwiceRun(page, from, lines.size()).read();
        MirrorContents printed = new MirrorContents(page.messages(), List.of(), pins, page.ledger());
        return settings.layout().newestFirst() ? printed.reversed() : printed;
    }
}
