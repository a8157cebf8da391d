package ayneh.suggest;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names in texts: several words in Latin letters that begin with capitals, or a quotation of several words. */
final class Names {
    private static final String SMALL = "(?:a|an|and|as|at|by|for|from|in|is|of|on|or|the|to|via|with)";
    private static final Pattern LATIN =
            Pattern.compile("\\p{IsLatin}*\\p{Lu}[\\p{IsLatin}\\p{Nd}'’.+-]*(?:[ :]{1,2}(?:" + SMALL
                    + " )*\\p{IsLatin}*\\p{Lu}[\\p{IsLatin}\\p{Nd}'’+-]*){2,}");
    private static final Pattern QUOTED = Pattern.compile("[«“\"]([^«»“”\"\\n]{8,80})[»”\"]");

    private Names() {}

    /** Returns the names in a text, in order. */
    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        LATIN.matcher(text).results().forEach(match -> names.add(match.group()));
        QUOTED.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> name.strip().contains(" "))
                .forEach(names::add);
        return names;
    }
}
