package ayneh.text;

/** White space in text for comparison. */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** The text with each run of white space as one space, and none at its ends. */
    public static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = collapsed.length() > 0;
            } else {
                if (space) {
                    collapsed.append(' ');
                    space = false;
                }
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }

    /**
     * The beginning of a text.
     *
     * @param text a text with collapsed white space
     * @param most the most characters to keep
     * @return the text itself if it is short enough, else its first words and an ellipsis
     */
    public static String opening(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        int cut = space > most / 2 ? space : text.offsetByCodePoints(0, text.codePointCount(0, most) - 1);
        int end = cut;
        while (end > 1 && " ,.:;—–-،؛…".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
