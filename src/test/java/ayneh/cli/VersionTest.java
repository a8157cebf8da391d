package ayneh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code --version} tells, as far as the jar knows it. */
class VersionTest {
    @Test
    void theCommitIsToldIfItIsKnown() {
        assertThat(Version.of("1.2.3+0123456789ab")).isEqualTo("ayneh 1.2.3 (0123456789ab)");
        assertThat(Version.of("1.2.3+0123456789ab-changed")).isEqualTo("ayneh 1.2.3 (0123456789ab-changed)");
        assertThat(Version.of("1.2.3+${git.commit.id.describe}")).isEqualTo("ayneh 1.2.3");
        assertThat(Version.of("1.2.3")).isEqualTo("ayneh 1.2.3");
        assertThat(Version.of(null)).isEqualTo("ayneh (not packaged)");
    }

    @Test
    void javaAndTheSystemAreTold() {
        assertThat(Run.done(Path.of("."), "--version").out())
                .contains(", Java " + System.getProperty("java.version") + " by ")
                .contains(System.getProperty("os.name"));
    }
}
