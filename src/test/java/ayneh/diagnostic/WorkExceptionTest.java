package ayneh.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only what the program can't explain is told as a bug of the program. */
class WorkExceptionTest {
    @Test
    void whatTellsWhatToDoStaysAsItIs() {
        RuntimeException full = new WorkException("The temporary folder can't be used", null);
        RuntimeException changed = new InputException(Location.startOf("content/one/1.md"), "it was changed", "again");
        assertThat(WorkException.fault("one/1", full)).isSameAs(full);
        assertThat(WorkException.fault("one/1", changed)).isSameAs(changed);
    }

    @Test
    void anythingElseNamesThePost() {
        assertThat(WorkException.fault("one/1", new IllegalStateException("no such node")))
                .isInstanceOf(WorkException.class)
                .hasMessageStartingWith("content/one/1.md:1:1: ")
                .hasMessageContaining("no such node");
    }
}
