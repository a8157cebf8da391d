package ayneh.check.outside;

import java.util.regex.Pattern;

/**
 * What became of asking a link.
 *
 * @param text a status code (RFC 9110, section 15), or one of the words of this class
 */
public record Answer(String text) {
    /** There is no such host. */
    static final Answer UNKNOWN_HOST = new Answer("unknown-host");

    /** It leads to this computer or a private network, and wasn't asked. */
    public static final Answer LOCAL = new Answer("local");

    /** There was no answer. */
    public static final Answer NONE = new Answer("none");

    /** The host asked to be left alone for a while. */
    static final Answer PAUSED = new Answer("paused");

    private static final Pattern LASTING = Pattern.compile("[1-4][0-9]{2}|unknown-host");
    private static final Pattern DEAD = Pattern.compile("404|410|unknown-host");

    /** Returns the answer with a status code. */
    static Answer of(int status) {
        return new Answer(Integer.toString(status));
    }

    /** Returns whether the link leads nowhere. Other failures may be meant for programs only, or pass. */
    public boolean isDead() {
        return DEAD.matcher(text).matches();
    }

    /** Returns whether it tells nothing of the link: the server didn't answer, or couldn't. */
    public boolean isMissing() {
        return !isLasting();
    }

    /** Returns whether the same answer can be expected for some days. */
    boolean isLasting() {
        return LASTING.matcher(text).matches() && !text.equals("429");
    }

    /** Returns it in words. */
    public String words() {
        return equals(UNKNOWN_HOST) ? "there is no such host" : "the server answers " + text;
    }
}
