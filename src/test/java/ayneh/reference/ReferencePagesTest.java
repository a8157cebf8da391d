package ayneh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference pages of the documentation say what the program has, and all of it. */
class ReferencePagesTest {
    private static final Path PAGES = Path.of("docs/site/content/pages");
    private static final String WRITE = "mvn -q test -Dtest=ReferencePagesTest -Dreference=write";

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("seeds/site.schema.json")));
    }

    private static void expect(String name, String page) throws IOException {
        Path file = PAGES.resolve(name);
        if ("write".equals(System.getProperty("reference"))) {
            Files.createDirectories(PAGES);
            Files.writeString(file, page);
        }
        assertThat(file)
                .as("%s isn't what the program has now; write it anew: %s", file, WRITE)
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent(page);
    }

    @Test
    void everySettingIsDescribed() throws IOException {
        assertThat(SettingsReference.undescribed(schema())).isEmpty();
    }

    @Test
    void allSettingsAreThere() throws IOException {
        expect("settings-reference.md", SettingsReference.page(schema()));
    }

    @Test
    void allCommandsAreThere() throws IOException {
        expect("command-reference.md", CommandReference.page());
    }

    @Test
    void allDataOfTemplatesIsThere() throws IOException {
        expect("views.md", ViewReference.page());
    }
}
