package ayneh.page;

import ayneh.message.Poll;
import ayneh.page.view.PollView;
import ayneh.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Builds the views of polls. A share that the source doesn't give is shown only as a bar, without a number, since
 * voters may have chosen several answers.
 */
final class PollViews {
    private PollViews() {}

    /**
     * Returns the view of a poll.
     *
     * @param language the post's language
     */
    static PollView view(Poll poll, String language) {
        StringBuilder words = new StringBuilder(poll.question());
        long votes = 0;
        for (Poll.Answer answer : poll.answers()) {
            words.append(' ').append(answer.text());
            votes += answer.votes() == null ? 0 : Math.max(0, answer.votes());
        }
        long all = votes;
        String lang = Language.of(words.toString(), language);
        return new PollView(
                poll.question(),
                lang,
                Language.direction(lang),
                poll.closed(),
                poll.voters(),
                poll.answers().stream()
                        .map(answer -> new PollView.Answer(
                                answer.text(), answer.votes(), answer.percent(), share(answer, all)))
                        .toList());
    }

    private static @Nullable Integer share(Poll.Answer answer, long all) {
        if (answer.percent() != null) {
            return Math.max(0, Math.min(100, answer.percent()));
        }
        return answer.votes() == null || all <= 0 ? null : (int) Math.round(100.0 * Math.max(0, answer.votes()) / all);
    }
}
