package ayneh.content;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.diagnostic.InputException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** A post of the archive is read, or rejected with its location; writing and rereading it gives the same post. */
class EntryFuzzTest {
    @FuzzTest
    void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Entry entry;
        try {
            entry = Entry.read(text, "content/ch/post.md", "ch", "post");
        } catch (InputException refused) {
            assertThat(refused).hasMessageMatching("(?s)content/ch/post\\.md:[0-9]+:[0-9]+: .*; .*");
            return;
        }
        String written = entry.write();
        Entry again = Entry.read(written, "content/ch/post.md", "ch", "post");
        assertThat(again.write()).isEqualTo(written);
        assertThat(again.body()).isEqualTo(entry.body());
        assertThat(again.hash()).isEqualTo(entry.hash());
    }
}
