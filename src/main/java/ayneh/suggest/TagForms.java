package ayneh.suggest;

import ayneh.search.Skeleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What spellings of one tag have in common: the word without its plural, and how it sounds. */
final class TagForms {
    private static final Pattern LATIN = Pattern.compile("[a-z]{4,}");
    private static final Pattern PERSIAN_PLURAL = Pattern.compile("(?<=\\p{IsArabic}{3})(?:های|ها)$");
    private static final Pattern RUSSIAN_ENDING = Pattern.compile("(?<=[а-я]{4})(?:[аяоеыиьй]|ия|ии)$");

    /** Consonants that make it likely that words of different scripts are one. */
    private static final int TELLING = 4;

    private TagForms() {}

    /** Returns the forms of a folded tag that its plural or singular shares. */
    static Set<String> ofNumber(String key) {
        Set<String> forms = new LinkedHashSet<>(Set.of(key));
        if (LATIN.matcher(key).matches()) {
            if (key.endsWith("ies")) {
                forms.add(key.substring(0, key.length() - 3) + "y");
            } else if (key.endsWith("s") && !key.endsWith("ss") && key.length() > 4) {
                forms.add(key.substring(0, key.length() - 1));
            }
        }
        forms.add(PERSIAN_PLURAL.matcher(key).replaceFirst(""));
        String stem = RUSSIAN_ENDING.matcher(key).replaceFirst("");
        if (!stem.equals(key) || key.matches("[а-я]{5,}")) {
            forms.add(stem + "*");
        }
        return forms;
    }

    /** Returns how a folded tag may sound, by its consonants. */
    static List<String> ofSound(String key) {
        return Skeleton.of(key).stream().filter(Skeleton::isTelling).toList();
    }

    /** Returns whether a sound is unlikely to be that of another word. */
    static boolean isSure(String sound) {
        return sound.chars().filter(Character::isUpperCase).count() >= TELLING;
    }

    /** Returns the script of a tag by its first letter. */
    static Character.UnicodeScript script(String key) {
        return key.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }
}
