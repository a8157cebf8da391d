package ayneh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ayneh.ChannelServer.Answer;
import ayneh.diagnostic.WorkException;
import ayneh.fetch.Fetch;
import ayneh.fetch.FetchResult;
import ayneh.fetch.Handle;
import ayneh.http.PoliteClient;
import ayneh.http.Politeness;
import ayneh.http.TestTimer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetching from a server that is slow, busy, torn or not what it seems. */
class FetchTroubleTest {
    private static final Politeness POLITENESS = new Politeness(
            Duration.ofSeconds(1),
            1,
            4,
            Duration.ofSeconds(2),
            Duration.ofMinutes(15),
            Duration.ofSeconds(60),
            Politeness.Redirects.SAME_HOST);

    @TempDir
    private Path root;

    private final TestTimer timer = new TestTimer();
    private ChannelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ChannelServer(100);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private FetchResult fetch() {
        return fetch(server.address());
    }

    private FetchResult fetch(URI address) {
        Fetch.Request request = new Fetch.Request(
                Handle.of(ChannelServer.HANDLE),
                Optional.of(address),
                root.resolve("seeds/garden"),
                Set.of(),
                false,
                false);
        return new Fetch(new PoliteClient(POLITENESS, timer), request).run(() -> {});
    }

    private Map<String, String> files() {
        return Run.files(root);
    }

    @Test
    void aSecondLiesBetweenTwoRequests() {
        assertThat(fetch().asked()).isEqualTo(6);
        assertThat(timer.waits()).containsExactlyElementsOf(Collections.nCopies(5, 1000L));
    }

    @Test
    void aServerThatIsBusyCutOffOrBrokenIsAskedAgain() {
        server.next(Answer.BUSY, Answer.SLOW, Answer.CUT, Answer.PAGE, Answer.BROKEN, Answer.BROKEN, Answer.PAGE);
        assertThat(fetch().saved()).isEqualTo(6);
        assertThat(timer.waits()).containsExactly(30_000L, 1000L, 2000L, 1000L, 2000L, 4000L, 1000L, 1000L, 1000L);
        assertThat(files()).hasSize(6);
    }

    @Test
    void aTornPageIsAskedForAgain() {
        server.next(Answer.TORN, Answer.TORN, Answer.PAGE);
        assertThat(fetch().saved()).isEqualTo(6);
        assertThat(files().values()).allMatch(page -> page.contains("</html>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TORN            | URL: the page breaks off before its end: try again later
            BROKEN          | URL: the server is busy or broken (503): try again later
            CLOSED          | 127.0.0.1 asks for a pause until 2026-03-02T12:00:00Z: run the command again after that
            LOG_IN          | URL: this is no page of posts, but «Log in»: the preview may be off, or need a log-in; export the channel with Telegram Desktop
            LEADS_TO_LOG_IN | URL: the server leads elsewhere, to login.example: it may ask for a log-in
            NO_PREVIEW      | URL: there is no preview of «made_up_garden»: the channel doesn't exist, is private, or its preview is off; check the handle, or export the channel with Telegram Desktop
            NO_POSTS        | URL: the channel has no posts
            OTHER_CHANNEL   | URL: this is a page of another channel, «somebody_else»: fetch that, or check the handle
            NOT_UTF8        | URL:1:1: the byte 0xFE is not UTF-8; save the file as UTF-8
            """)
    void aPageThatIsNotWhatItSeemsChangesNothing(Answer answer, String message) {
        server.always(answer);
        assertThatThrownBy(this::fetch)
                .isInstanceOf(WorkException.class)
                .hasMessage(message.replace("URL", server.address() + "/s/made_up_garden"));
        assertThat(files()).isEmpty();

        server.always(Answer.PAGE);
        fetch();
        Map<String, String> before = files();
        server.always(answer);
        server.add(5);
        timer.sleep(Duration.ofDays(2));
        assertThatThrownBy(this::fetch).isInstanceOf(WorkException.class);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void anOlderPageMustBeTheOneThatWasAskedFor() {
        server.next(Answer.PAGE, Answer.OTHER_PAGE);
        assertThatThrownBy(this::fetch)
                .hasMessage(server.address() + "/s/made_up_garden?before=85: this is not the page that was asked for:"
                        + " try again later (1 page is saved; the next run goes on from there)");
        assertThat(files()).containsOnlyKeys("seeds/garden/85-105.html");
    }

    @Test
    void aRunThatWasCutIsContinued() {
        server.next(Answer.PAGE, Answer.PAGE, Answer.PAGE, Answer.NO_PREVIEW);
        assertThatThrownBy(this::fetch).hasMessageEndingWith("(3 pages are saved; the next run goes on from there)");
        assertThat(files()).hasSize(3);
        server.asked();
        FetchResult result = fetch();
        assertThat(result.news().added()).isEqualTo(41);
        assertThat(result.saved()).isEqualTo(3);
        assertThat(server.asked())
                .hasSize(6)
                .endsWith("/s/made_up_garden?before=43", "/s/made_up_garden?before=22", "/s/made_up_garden?before=2");
        assertThat(files()).hasSize(6);
    }

    @Test
    void holesAreFilledWhereverTheyAre() throws IOException {
        fetch();
        Files.delete(root.resolve("seeds/garden/22-42.html"));
        server.asked();
        assertThat(fetch().news().added()).isEqualTo(20);
        assertThat(server.asked()).hasSize(4).endsWith("/s/made_up_garden?before=43");
        assertThat(files()).hasSize(6);
    }

    @Test
    void newPostsMeetThoseOfACutRun() {
        server.next(Answer.PAGE, Answer.PAGE, Answer.NO_PREVIEW);
        assertThatThrownBy(this::fetch).isInstanceOf(WorkException.class);
        server.add(70);
        server.next(Answer.PAGE, Answer.PAGE, Answer.NO_PREVIEW);
        assertThatThrownBy(this::fetch).isInstanceOf(WorkException.class);
        fetch();
        assertThat(fetch().saved()).isZero();
        Run.write(root.resolve("seeds/site.yaml"), """
                channels: {garden: {name: A made-up garden, handle: made_up_garden, lang: en}}
                sources: [{file: garden, channel: garden, format: telegram-preview}]
                """);
        Run.done(root, "import");
        assertThat(Run.done(root, "posts").rows()).hasSize(170);
    }

    @Test
    void aServerThatIsNotThere() {
        URI gone = server.address();
        server.close();
        assertThatThrownBy(() -> fetch(gone))
                .isInstanceOf(WorkException.class)
                .hasMessageMatching("(?s)http://127.0.0.1:[0-9]+/s/made_up_garden: the page can't be loaded \\(.*\\):"
                        + " check the network, then try again");
        assertThat(files()).isEmpty();
    }
}
