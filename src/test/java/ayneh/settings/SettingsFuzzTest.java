package ayneh.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.diagnostic.InputException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Settings are read, or rejected with their location; no name in them leads out of its folder. */
class SettingsFuzzTest {
    @FuzzTest
    void read(byte[] input) {
        try {
            Settings settings = SettingsReader.read(new String(input, StandardCharsets.UTF_8), "seeds/site.yaml");
            assertThat(settings.channels().keySet()).allMatch(key -> key.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}"));
            assertThat(settings.sources())
                    .noneMatch(source -> source.file().startsWith("/")
                            || source.file().matches("(?s)(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?"));
        } catch (InputException refused) {
            assertThat(refused).hasMessageMatching("(?s)seeds/site\\.yaml:[0-9]+:[0-9]+: .*; .*");
        }
    }
}
