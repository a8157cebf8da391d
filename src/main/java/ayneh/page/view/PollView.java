package ayneh.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poll.
 *
 * @param question the question
 * @param lang the language of question and answers
 * @param dir their direction
 * @param closed whether it is over
 * @param voters how many have voted, as the source gives it; null where unknown
 * @param answers the answers, in their order
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
     * An answer.
     *
     * @param text its text
     * @param votes how many have chosen it; null where unknown
     * @param percent which share of the voters that is, in percent; null where the source doesn't say
     * @param share the length of its bar, from 0 to 100; null where nothing is known of it
     */
    public record Answer(
            String text,
            @Nullable Long votes,
            @Nullable Integer percent,
            @Nullable Integer share) {}
}
