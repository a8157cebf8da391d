package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site as a single file. */
@Tag("slow")
class SiteArchiveTest {
    @TempDir
    Path root;

    @BeforeEach
    void write() {
        EveryKind.write(root, "farsi", "fa");
    }

    private static List<ZipEntry> entries(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ArrayList<>(zip.stream().toList());
        }
    }

    private static Map<String, String> contents(Path file) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                contents.put(
                        entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String name : Run.files(folder).keySet()) {
            contents.put(name, Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    @Test
    void itHoldsTheSiteAndNothingElse() throws IOException {
        Run.done(root, "render");
        Run.write(root.resolve("public/mine.txt"), "A person's own file.\n");
        Run.done(root, "build", "--zip");
        Map<String, String> site = bytes(root.resolve("public"));
        site.remove("mine.txt");
        assertThat(site.remove(".ayneh-files")).isNotNull();
        assertThat(contents(root.resolve("public.zip"))).isEqualTo(site).containsKeys("index.html", "farsi/farsi.epub");
        assertThat(Run.files(root).keySet()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void itsNamesAreSortedAndWhatIsPackedAlreadyIsStored() throws IOException {
        Run.done(root, "render", "--zip");
        List<ZipEntry> entries = entries(root.resolve("public.zip"));
        assertThat(entries).extracting(ZipEntry::getName).isSorted().allMatch(name -> name.matches("[!-~]+"));
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.getExtra()).isNull();
            assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00");
            boolean packed = entry.getName().matches(".*\\.(?:epub|png|jpg|woff2|mp4|ogg|tgs)");
            assertThat(entry.getMethod()).as(entry.getName()).isEqualTo(packed ? ZipEntry.STORED : ZipEntry.DEFLATED);
        });
        byte[] start = Files.readAllBytes(root.resolve("public.zip"));
        assertThat(start[7] & 0x08)
                .as("names are UTF-8 (APPNOTE 4.4.4, bit 11)")
                .isEqualTo(0x08);
    }

    @Test
    void theSameSiteGivesTheSameBytes() throws IOException {
        Run.done(root, "render", "--zip", "--jobs", "1");
        byte[] first = Files.readAllBytes(root.resolve("public.zip"));
        Run.done(root, "render", "--zip");
        assertThat(Files.readAllBytes(root.resolve("public.zip"))).isEqualTo(first);
        Run.done(
                root,
                "render",
                "--output",
                root.resolve("other").toString(),
                "--zip=" + root.resolve("carry.ZIP"),
                "--jobs",
                "3");
        assertThat(Files.readAllBytes(root.resolve("carry.ZIP"))).isEqualTo(first);
        assertThat(root.resolve("other.zip")).doesNotExist();
    }

    @Test
    void aBuildThatFailsLeavesTheOldOne() throws IOException {
        Run.done(root, "render", "--zip");
        Map<String, String> before = bytes(root.resolve("public"));
        byte[] old = Files.readAllBytes(root.resolve("public.zip"));
        Run.write(root.resolve("content/farsi/8.md"), "---\norder: 8\n---\n\nNew.\n");
        Run.write(root.resolve("public/farsi/8.html/in-the-way"), "x");
        assertThat(Run.in(root, "render", "--zip").code()).isEqualTo(1);
        assertThat(Files.readAllBytes(root.resolve("public.zip"))).isEqualTo(old);
        Files.delete(root.resolve("public/farsi/8.html/in-the-way"));
        Files.delete(root.resolve("public/farsi/8.html"));
        assertThat(bytes(root.resolve("public"))).isEqualTo(before);
        assertThat(root.resolve(".public.zip.part")).doesNotExist();
    }

    @Test
    void anArchiveThatCantBeWrittenLeavesTheSite() throws IOException {
        Run.done(root, "render");
        Map<String, String> before = bytes(root.resolve("public"));
        Run.write(root.resolve("content/farsi/8.md"), "---\norder: 8\n---\n\nNew.\n");
        Files.createDirectories(root.resolve(".public.zip.part/full"));
        Run run = Run.in(root, "render", "--zip");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("public.zip can't be written");
        assertThat(bytes(root.resolve("public"))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds/site.yaml", "content/x.zip", "nowhere/x.zip", "folder.zip", "templates/x.zip"})
    void aPlaceThatIsNoPlaceForItIsRefused(String file) throws IOException {
        Files.createDirectories(root.resolve("folder.zip"));
        Files.createDirectories(root.resolve("templates"));
        Run.write(root.resolve("seeds/site.yaml"), "version: 1\n");
        Run run = Run.in(root, "build", "--zip=" + root.resolve(file));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--zip: «");
        assertThat(root.resolve("public")).doesNotExist();
        assertThat(root.resolve("seeds/site.yaml")).hasContent("version: 1\n");
    }

    @Test
    void aNameThatTheSystemCantWriteIsRefused() {
        Run run = Run.in(root, "render", "--zip=a\u0000b.zip");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--zip: «").contains("» isn't a valid file name on this system (");
    }

    @Test
    void pathsThatAreTooLongForWindowsAreTold() {
        String channel = "c".repeat(64);
        String slug = "s".repeat(100);
        Run.write(root.resolve("content/" + channel + "/" + slug + ".md"), "---\norder: 1\nlang: en\n---\n\nText.\n");
        assertThat(Run.done(root, "render").err()).isEmpty();
        assertThat(Run.done(root, "render", "--zip").err())
                .isEqualTo("warning: in the ZIP file, «" + channel + "/" + slug
                        + ".html» (and 1 more) is longer than 150" + " characters, which Windows may not unpack\n");
    }

    @Test
    void helpTellsOfIt() {
        assertThat(Run.done(root, "build", "--help").out()).contains("--zip[=FILE]");
        assertThat(Run.done(root, "render", "--help").out()).contains("--zip[=FILE]");
    }
}
