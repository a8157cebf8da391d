package ayneh.source.telegram.html;

import ayneh.message.Attachment;
import ayneh.message.Poll;
import ayneh.source.telegram.ChildElements;
import ayneh.source.telegram.ElementText;
import ayneh.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads polls and to-do lists, which have the same element. */
final class HtmlPoll {
    private static final Pattern VOTES = Pattern.compile("([0-9]{1,15}) votes?\\b.*");

    private HtmlPoll() {}

    /** Returns whether the element is a to-do list. */
    static boolean isList(Element box) {
        return kind(box).equals("To-do List");
    }

    /** Reads a to-do list. */
    static Attachment list(Element box) {
        Stream<String> tasks = ChildElements.all(box, "answer").stream().map(task -> "– " + text(task));
        String all = Stream.concat(question(box).stream(), tasks).collect(Collectors.joining("\n"));
        return Attachment.of("todo", all.isEmpty() ? null : all);
    }

    /** Reads a poll. */
    static Poll read(Element box) {
        Long voters = ChildElements.find(box, "total").map(HtmlPoll::votes).orElse(null);
        List<Element> boxes = ChildElements.all(box, "answer");
        boolean counted = voters != null && voters == 0 || boxes.stream().anyMatch(each -> printedVotes(each) != null);
        List<Poll.Answer> answers = new ArrayList<>();
        for (Element each : boxes) {
            Long printed = printedVotes(each);
            answers.add(new Poll.Answer(text(each), printed == null && counted ? Long.valueOf(0) : printed, null));
        }
        return new Poll(
                question(box).orElse(""),
                kind(box).equals("Final results"),
                voters == null ? null : voters.toString(),
                answers);
    }

    private static Optional<String> question(Element box) {
        return ChildElements.find(box, "question").map(ElementText::line);
    }

    private static String kind(Element box) {
        return ChildElements.find(box, "details").map(ElementText::line).orElse("");
    }

    /** Returns the votes of an answer. None are printed if it has none, or if the results are hidden. */
    private static @Nullable Long printedVotes(Element answer) {
        return ChildElements.find(answer, "details").map(HtmlPoll::votes).orElse(null);
    }

    private static @Nullable Long votes(Element printed) {
        String words = ElementText.line(printed);
        Matcher votes = VOTES.matcher(words == null ? "" : words);
        return votes.matches() ? Long.valueOf(votes.group(1)) : "No votes".equals(words) ? Long.valueOf(0) : null;
    }

    /** Returns the text of an answer, without the hyphen before it and the votes after it. */
    private static String text(Element answer) {
        StringBuilder text = new StringBuilder();
        for (Node child : answer.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element element && !element.hasClass("details")) {
                text.append(element.nameIs("br") ? "\n" : element.wholeText());
            }
        }
        String words = WhiteSpace.collapse(text.toString());
        return words.startsWith("- ") ? words.substring(2) : words;
    }
}
