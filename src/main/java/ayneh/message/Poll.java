package ayneh.message;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A poll. The vote of the person who saved it is private and never kept.
 *
 * @param question the question
 * @param closed whether voting has ended
 * @param voters the number of voters as the source gives it; null if unknown
 * @param answers the answers, in order
 */
public record Poll(
        String question, boolean closed, @Nullable String voters, List<Answer> answers) {
    public Poll {
        answers = List.copyOf(answers);
    }

    Poll withWords(UnaryOperator<String> change) {
        return new Poll(
                change.apply(question),
                closed,
                voters,
                answers.stream()
                        .map(each -> new Answer(change.apply(each.text()), each.votes(), each.percent()))
                        .toList());
    }

    /**
     * An answer.
     *
     * @param text its text
     * @param votes the number of votes for it; null if unknown
     * @param percent its share of the voters in percent; null if unknown
     */
    public record Answer(
            String text, @Nullable Long votes, @Nullable Integer percent) {}
}
