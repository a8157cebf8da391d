package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a feed reader shows of posts that are more than text. */
class FeedContentTest {
    private static final String MEDIA = "https://example.org/s/media/";

    @TempDir
    Path root;

    private void post(String meta, String body) {
        Run.write(root.resolve("content/ch/index.md"), "---\nname: Ch\nlang: en\n---\n");
        Run.write(
                root.resolve("content/ch/p.md"),
                "---\norder: 1\nlang: en\ndate: 2024-05-02T10:00:00Z\n" + meta + "---\n\n" + body);
        for (String file : new String[] {"ab/aa.jpg", "ab/bb.mp4", "ab/cc.ogg", "ab/dd.xyz", "ab/ee.jpg"}) {
            Run.write(root.resolve("content/media/" + file), "contents of " + file);
        }
        Run.done(root, "render", "--base-url", "https://example.org/s/");
    }

    private Element atom() {
        return Jsoup.parse(Run.files(root.resolve("public")).get("ch/feed.xml"), Parser.xmlParser())
                .selectFirst("entry");
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper()
                .readTree(Run.files(root.resolve("public")).get("ch/feed.json"))
                .get("items")
                .get(0);
    }

    /** Returns the content, which must be the same in both feeds. */
    private Document content() throws IOException {
        String html = json().get("content_html").asText();
        assertThat(atom().selectFirst("content").text()).isEqualToNormalizingWhitespace(html);
        return Jsoup.parse(html);
    }

    @Test
    void picturesAreShownWithWholeAddressesAndSizes() throws IOException {
        post("media: [{kind: photo, note: 'A <b> \"cat\"', file: media/ab/aa.jpg, width: 640, height: 480}]\n", "T.\n");
        Element picture = content().selectFirst("a[href=" + MEDIA + "ab/aa.jpg] > img[src=" + MEDIA + "ab/aa.jpg]");
        assertThat(picture.attr("width") + "x" + picture.attr("height")).isEqualTo("640x480");
        assertThat(picture.attr("alt")).isEqualTo("A <b> \"cat\"");
        assertThat(atom().select("link[rel=enclosure]")).isEmpty();
        assertThat(json().has("attachments")).isFalse();
    }

    @Test
    void whatIsHeardSeenOrSavedIsEnclosed() throws IOException {
        post("""
                media:
                  - {kind: video, file: media/ab/bb.mp4, thumbnail: media/ab/aa.jpg, size: 5000000000, seconds: 65}
                  - {kind: voice, file: media/ab/cc.ogg, type: audio/opus}
                  - {kind: file, name: 'a "b" <c>.xyz', file: media/ab/dd.xyz, type: 'text/html; x'}
                  - {kind: file, name: lost.zip}
                """, "T.\n");
        assertThat(atom().select("link[rel=enclosure]").eachAttr("href"))
                .containsExactly(MEDIA + "ab/bb.mp4", MEDIA + "ab/cc.ogg", MEDIA + "ab/dd.xyz");
        assertThat(atom().select("link[rel=enclosure]").eachAttr("type"))
                .containsExactly("video/mp4", "audio/opus", "application/octet-stream");
        assertThat(atom().select("link[rel=enclosure]").eachAttr("length")).containsExactly("5000000000");
        assertThat(atom().select("link[rel=enclosure]").eachAttr("title")).containsExactly("a \"b\" <c>.xyz");
        JsonNode first = json().get("attachments").get(0);
        assertThat(first.get("url").asText()).isEqualTo(MEDIA + "ab/bb.mp4");
        assertThat(first.get("mime_type").asText()).isEqualTo("video/mp4");
        assertThat(first.get("size_in_bytes").isNumber()).isTrue();
        assertThat(first.get("size_in_bytes").asLong()).isEqualTo(5_000_000_000L);
        assertThat(first.get("duration_in_seconds").asInt()).isEqualTo(65);
        assertThat(json().get("attachments").get(2).get("title").asText()).isEqualTo("a \"b\" <c>.xyz");
        assertThat(json().get("attachments")).hasSize(3);
        assertThat(content().select("video[src=" + MEDIA + "ab/bb.mp4][poster=" + MEDIA + "ab/aa.jpg]"))
                .hasSize(1);
        assertThat(content().select("audio[src=" + MEDIA + "ab/cc.ogg]")).hasSize(1);
        assertThat(content().text()).contains("The attachment is not in the archive: File · lost.zip");
    }

    @Test
    void whatIsCoveredIsNotTold() throws IOException {
        post("""
                media:
                  - {kind: photo, file: media/ab/ee.jpg, spoiler: true}
                  - {kind: video, file: media/ab/bb.mp4, spoiler: true}
                """, "It was ||the **cook**|| after all.\n");
        assertThat(content().select("img, video")).isEmpty();
        assertThat(content().select("a").eachText()).containsExactly("Spoiler · Photo", "Spoiler · Video");
        assertThat(content().select("a").eachAttr("href")).containsOnly("https://example.org/s/ch/p.html");
        assertThat(content().text()).contains("It was ▒▒▒ after all.");
        assertThat(Run.files(root.resolve("public")).get("ch/feed.xml")).doesNotContain("cook", "ee.jpg", "bb.mp4");
        assertThat(Run.files(root.resolve("public")).get("ch/feed.json")).doesNotContain("cook", "ee.jpg", "bb.mp4");
    }

    @Test
    void pollsForwardsAndButtonsAreWords() throws IOException {
        post("""
                forwarded_from: {name: Elsewhere, date: 2023-12-31T23:59:00Z}
                poll: {question: 'Which <one>?', voters: 1.2K, answers: [{text: A, votes: 1, percent: 33}, {text: B}]}
                buttons: [{text: There, url: "https://example.org/?a=b&c"}, {text: Trap, url: "javascript:alert(1)"}]
                """, "");
        Document content = content();
        assertThat(content.select("p").eachText())
                .containsExactly("Forwarded from Elsewhere · 31 December 2023", "Which <one>?", "Poll · voters: 1.2K");
        assertThat(content.select("li").eachText()).containsExactly("A 33% · 1 vote", "B", "There", "Trap");
        assertThat(content.select("a").eachAttr("href")).containsExactly("https://example.org/?a=b&c");
        assertThat(content.select("svg, script, [style]")).isEmpty();
    }
}
