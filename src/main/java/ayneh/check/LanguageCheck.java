package ayneh.check;

import ayneh.markdown.MarkdownRenderer;
import ayneh.text.Language;
import java.util.Optional;

/** Finds texts whose letters are not those of the language that is declared for them. Short ones are not judged. */
final class LanguageCheck {
    /** Fewer letters may be a name or a quotation. */
    private static final int ENOUGH_LETTERS = 80;

    /** So many characters show the language of nearly all texts, and counting them all would take a third of the time. */
    private static final int BEGINNING = 600;

    private final MarkdownRenderer renderer;
    private final Places places;

    LanguageCheck(MarkdownRenderer renderer, Places places) {
        this.renderer = renderer;
        this.places = places;
    }

    /** Checks one text. Thread-safe. */
    Optional<Finding> of(ArchiveText text) {
        String lang = text.lang();
        String beginning = text.body().substring(0, Math.min(text.body().length(), BEGINNING));
        if (lang == null || Language.of(beginning, lang).equals(lang)) {
            return Optional.empty();
        }
        String words = (text.title() == null ? "" : text.title() + "\n") + renderer.prose(text.body());
        String found = Language.of(words, lang); // without code and addresses, which are in Latin letters
        long letters = words.codePoints().filter(Character::isLetter).count();
        return found.equals(lang) || letters < ENOUGH_LETTERS
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.LANGUAGE,
                        places.ofValue(text.file(), "lang", lang),
                        "the text looks like " + Language.name(found, "en") + ", not like " + Language.name(lang, "en"),
                        "write «lang: " + found + "», or the language that it is in, in its front matter"));
    }
}
