package ayneh.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the values of attributes, except those that are structure. Attributes not listed here are text. */
final class HtmlAttributes {
    private static final Pattern CLASSES = Pattern.compile("[A-Za-z0-9_\\s-]*+");
    private static final Pattern WORD = Pattern.compile("[a-z0-9_/-]{0,40}+");
    private static final Pattern VIEWPORT = Pattern.compile("viewport|(?:(?:device-)?width|initial-scale|[0-9=., ])*+");
    private static final Pattern DATE = Pattern.compile(HtmlPhrases.DATE + "(?: UTC(?:[+-][0-9:]{5})?)?");
    private static final Pattern STYLE = Pattern.compile("(?:\\s*[a-z-]{1,30}:\\s*[0-9.]{1,8}(?:px|em|%)?\\s*;?)*+");
    private static final Pattern CALL =
            Pattern.compile("((?:return )?(?:Show|GoTo|Check)[A-Za-z]{1,40}\\()(.*)(\\)\\s*;?)", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("this|-?[0-9]{1,18}|");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1", Pattern.DOTALL);

    private final Replacements replacements;

    HtmlAttributes(Replacements replacements) {
        this.replacements = replacements;
    }

    /**
     * Returns the replacement for a value.
     *
     * @param name the attribute, in lowercase
     * @param ofDate whether the element may show the date of a message
     */
    String value(String name, boolean ofDate, String value) {
        return switch (name) {
            case "class" -> replacements.unless(CLASSES, value);
            case "dir", "start", "rel", "type", "charset", "aria-hidden", "colspan", "rowspan" ->
                replacements.unless(WORD, value);
            case "data-rich-kind", "data-rich-part", "width", "height" -> replacements.unless(WORD, value);
            case "content", "name" -> replacements.unless(VIEWPORT, value);
            case "data-language" -> replacements.language(value);
            case "style" -> replacements.unless(STYLE, value);
            case "title" -> ofDate ? replacements.unless(DATE, value) : replacements.text(value);
            case "id" -> replacements.place(value);
            case "href", "src", "poster" -> replacements.link(value);
            case "onclick", "onload" -> call(value);
            default -> replacements.text(value);
        };
    }

    /** Replaces the argument in a call of one of the page's functions; anything else is text. */
    private String call(String value) {
        Matcher call = CALL.matcher(value);
        if (!call.matches()) {
            return replacements.text(value);
        }
        String argument = call.group(2);
        Matcher quoted = QUOTED.matcher(argument);
        String made = ARGUMENT.matcher(argument).matches()
                ? argument
                : quoted.matches()
                        ? quoted.group(1) + replacements.text(quoted.group(2)) + quoted.group(1)
                        : replacements.text(argument);
        return call.group(1) + made + call.group(3);
    }
}
