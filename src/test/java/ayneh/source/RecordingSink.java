package ayneh.source;

import static org.assertj.core.api.Assertions.assertThat;

import ayneh.message.Line;
import ayneh.message.Mark;
import ayneh.message.Message;
import ayneh.source.telegram.RelativePath;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks what a reader reports: marks lie within their lines, and links have allowed targets. */
public final class RecordingSink implements MessageSink {
    @Override
    public void file(String path) {
        assertThat(path).isNotBlank();
    }

    @Override
    public void post(Message message) {
        require(message);
    }

    /** Requires that a message is consistent. */
    public static void require(Message message) {
        assertThat(message.firstLine()).isPositive();
        assertThat(message.lastLine()).isGreaterThanOrEqualTo(message.firstLine());
        for (Line line : message.text()) {
            assertThat(line.text()).doesNotContain("\n");
            for (Mark mark : line.marks() == null ? java.util.List.<Mark>of() : line.marks()) {
                assertThat(mark.start()).isBetween(0, mark.end());
                assertThat(mark.end()).isLessThanOrEqualTo(line.text().length());
                assertThat(mark.target() == null || mark.target().matches("(?s)(?:https?|mailto|tel|tg):.*"))
                        .as(mark.target())
                        .isTrue();
            }
        }
    }

    @Override
    public void merged(int line) {
        assertThat(line).isPositive();
    }

    @Override
    public void service(int line) {
        assertThat(line).isPositive();
    }

    @Override
    public void saved(@Nullable LocalDate day) {}

    @Override
    public void gone(long id, LocalDate day) {
        assertThat(id).isPositive();
    }

    @Override
    public void present(long id) {}

    @Override
    public void skipped(int line, String reason) {
        assertThat(line).isPositive();
        assertThat(reason).matches("[a-z-]+");
    }

    @Override
    public void pinned(long id) {
        assertThat(id).isPositive();
    }

    @Override
    public void named(String name) {
        assertThat(name).isNotBlank();
    }

    @Override
    public void channel(@Nullable String handle, @Nullable String description, @Nullable String subscribers) {
        assertThat(handle == null || handle.matches("\\w+")).as(handle).isTrue();
    }

    @Override
    public void pictured(@Nullable String file) {
        assertThat(file == null || file.isEmpty() || RelativePath.isInside(file))
                .as(file)
                .isTrue();
    }

    @Override
    public void beginning() {}

    @Override
    public void cutOff() {}

    @Override
    public void warning(String text) {
        assertThat(text).isNotBlank();
    }
}
