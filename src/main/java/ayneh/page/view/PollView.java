package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll.
 *
 * @param question the question
 * @param lang the language of the question and answers
 * @param dir their direction
 * @param closed whether it is closed
 * @param voters the number of voters, as given by the source; null if unknown
 * @param answers the answers, in order
 */
public record PollView(
        String question,
        String lang,
        String dir,
        boolean closed,
        @Nullable String voters,
        List<Answer> answers) {
    public PollView {
        answers = List.copyOf(answers);
    }

    /**
     * An answer of a poll.
     *
     * @param text its text
     * @param votes its number of votes; null if unknown
     * @param percent its share of the voters, in percent; null if the source doesn't give it
     * @param share the length of its bar, from 0 to 100; null if unknown
     */
    public record Answer(
            String text,
            @Nullable Long votes,
            @Nullable Integer percent,
            @Nullable Integer share) {}
}
