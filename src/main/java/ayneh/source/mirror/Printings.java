package ayneh.source.mirror;

import ayneh.message.Line;
import ayneh.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two printings of one text, merged. The fuller printing is kept; a line of the other is added only if it has words
 * that the fuller one lacks.
 *
 * @param kept the lines of the text
 * @param dropped the lines that repeat it
 */
record Printings(List<Line> kept, List<Line> dropped) {

    static Printings merge(List<Line> first, List<Line> second) {
        boolean firstIsFuller = length(first) >= length(second);
        List<Line> fuller = firstIsFuller ? first : second;
        List<Line> other = firstIsFuller ? second : first;
        String all = fuller.stream().map(line -> squeezed(line.text())).collect(Collectors.joining());
        Set<String> lines = fuller.stream().map(line -> squeezed(line.text())).collect(Collectors.toSet());
        Set<String> words = new HashSet<>();
        fuller.forEach(line -> words.addAll(Words.of(line.text())));

        List<Line> kept = new ArrayList<>(fuller);
        List<Line> dropped = new ArrayList<>();
        int place = 0;
        for (Line line : other) {
            String text = squeezed(line.text());
            if (lines.contains(text)) {
                place = indexAfter(kept, text, place);
                dropped.add(line);
            } else if (all.contains(text) || words.containsAll(Words.of(line.text()))) {
                dropped.add(line);
            } else {
                kept.add(place++, line);
            }
        }
        return new Printings(kept, dropped);
    }

    private static int length(List<Line> lines) {
        return lines.stream().mapToInt(line -> squeezed(line.text()).length()).sum();
    }

    private static int indexAfter(List<Line> lines, String text, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (squeezed(lines.get(i).text()).equals(text)) {
                return i + 1;
            }
        }
        return from;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
