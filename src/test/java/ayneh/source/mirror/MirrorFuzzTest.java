package ayneh.source.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.settings.ChannelSettings;
import ayneh.settings.SourceFormat;
import ayneh.settings.SourceSettings;
import ayneh.source.RecordingSink;
import ayneh.source.SourceText;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Pages of mirrors are read or rejected; each line has one role, and no message has a line that doesn't exist. */
class MirrorFuzzTest {
    private static final Location PLACE = new Location("seeds/site.yaml", 5, 12);
    private static final ChannelSettings CHANNEL =
            new ChannelSettings(PLACE, "made_up", "Made up", "made_up_one", "fa", null, null);

    @FuzzTest
    void read(byte[] input) {
        read(new ColumnsMirrorReader(), SourceFormat.MIRROR_COLUMNS, 1, input);
        read(new ColumnsMirrorReader(), SourceFormat.MIRROR_COLUMNS, 2, input);
        read(new TwiceMirrorReader(), SourceFormat.MIRROR_TWICE, 1, input);
        read(new SingleMirrorReader(), SourceFormat.MIRROR_SINGLE, 1, input);
    }

    private static void read(MirrorReader reader, SourceFormat format, int columns, byte[] input) {
        SourceSettings settings = new SourceSettings(
                PLACE,
                "x.txt",
                "made_up",
                format,
                null,
                new SourceSettings.Layout(columns, false, null, null, 0, List.of()),
                new SourceSettings.Export(null, null, null),
                null);
        try {
            SourceText text = SourceText.decode(input, "seeds/x.txt");
            MirrorContents conversation = reader.read(text, settings, CHANNEL);
            conversation.messages().forEach(RecordingSink::require);
            assertThat(conversation.messages())
                    .allMatch(message -> message.lastLine() <= text.lines().size());
        } catch (InputException refused) {
            assertThat(refused.getMessage()).startsWith("seeds/");
        }
    }
}
