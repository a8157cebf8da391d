package ayneh.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** An address that passes is of one of few kinds, and is read the same by everyone. */
class AddressFuzzTest {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "tg");

    @FuzzTest
    void vet(byte[] input) {
        String address = new String(input, StandardCharsets.UTF_8);
        SafeAddress.vet(address).ifPresent(safe -> {
            assertThat(SCHEMES).contains(URI.create(safe).getScheme().toLowerCase(Locale.ROOT));
            assertThat(safe).doesNotContainPattern("[\\x00-\\x20\"<>`\\x7F]");
            assertThat(SafeAddress.vet(safe)).contains(safe);
        });
        SafeAddress.vetWeb(address).ifPresent(safe -> assertThat(safe).matches("(?is)https?://.+"));
    }
}
