package ayneh.orthography;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The endings of Persian nouns and adjectives (دستور خط فارسی, «پسوندها»; Lazard, A Grammar of Contemporary Persian, §§
 * 40–60). The longer ones of those with the same end come first.
 */
final class Endings {
    /** Plural endings, with what follows them in writing. */
    static final List<String> PLURAL = List.of(
            "هایمان", "هایتان", "هایشان", "هایند", "هاییم", "هایی", "هایم", "هایت", "هایش", "هاست", "های", "ها");
    /** Those of speech. */
    static final List<String> SPOKEN_PLURAL = List.of(
            "هایشون", "هایمون", "هایتون", "هاشون", "هامون", "هاتون", "هامان", "هاشان", "هاتان", "هارو", "هام", "هات",
            "هاش", "هاو");
    /** Comparatives and superlatives, with what follows them. */
    static final List<String> COMPARATIVE =
            List.of("ترینشان", "ترین", "ترند", "ترست", "ترید", "تریم", "تره", "ترش", "ترم", "تری", "تر");
    /** What follows a silent he, which isn't joined to it. */
    static final List<String> AFTER_HE =
            List.of("ایم", "اید", "اند", "مان", "تان", "شان", "مون", "تون", "شون", "ای", "ام", "ات", "اش");
    /** The shorter ones: the ezafe («خانه‌ی»), and spoken ones («مقاله‌ش»). */
    static final List<String> AFTER_HE_SHORT = List.of("ی", "ش", "ت", "م");
    /** What follows the letter ye, where it would be read wrong if it were joined. */
    static final List<String> AFTER_YE = List.of("ایم", "اید", "اند", "مان", "تان", "شان", "ام", "ات", "اش", "ای");
    /** What is written together with the word before it. */
    static final List<String> JOINED = List.of(
            "انی", "مان", "تان", "شان", "مون", "تون", "شون", "ند", "یم", "ید", "ان", "یی", "ست", "یش", "یت", "م", "ت",
            "ش", "ی", "و");
    /** What is written together with the form of a verb before it: its object. */
    static final List<String> OBJECTS = List.of("شان", "تان", "مان", "شون", "تون", "مون", "ش", "ت", "م");

    private Endings() {}

    /**
     * Returns a word without an ending.
     *
     * @param least the number of letters that must be left
     * @return what is left; null if the word has another ending, or too few letters
     */
    static @Nullable String stem(String word, String ending, int least) {
        int end = word.length() - ending.length();
        return end >= least && word.endsWith(ending) ? word.substring(0, end) : null;
    }
}
