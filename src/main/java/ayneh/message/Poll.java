package ayneh.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll. How the one who saved it has voted is nobody's business and is never kept.
 *
 * @param question the question
 * @param closed whether it is over
 * @param voters how many have voted, as the source gives it; null where unknown
 * @param answers the answers, in their order
 */
public record Poll(
        String question, boolean closed, @Nullable String voters, List<Answer> answers) {
    public Poll {
        answers = List.copyOf(answers);
    }

    /**
     * An answer.
     *
     * @param text its text
     * @param votes how many have chosen it; null where unknown
     * @param percent which share of the voters that is, in percent; null where unknown
     */
    public record Answer(
            String text, @Nullable Long votes, @Nullable Integer percent) {}
}
