package ayneh.check;

import ayneh.content.ArchiveReader;

/**
 * Finds the places of words in the archive's files. Few posts have findings, so their files are read once more instead
 * of keeping the places of everything in memory.
 *
 * @param archive the archive
 */
record Places(ArchiveReader archive) {
    private static final String END_OF_FRONT_MATTER = "\n---\n";

    /** Returns the place of the value of a key of the front matter, or of an item of that. */
    Place ofValue(String file, String key, String value) {
        return of(file, "\n" + key + ":", value);
    }

    /** Returns the place of a channel: its page, which may be missing. */
    Place ofChannel(String channel) {
        return Place.whole(archive.start(channel + "/index.md").path());
    }

    /** Returns the first place of words in the text of a file, or else in its front matter. */
    Place ofText(String file, String words) {
        return of(file, END_OF_FRONT_MATTER, words);
    }

    /**
     * Returns the first place of words, or the file's beginning if they are written in another way there.
     *
     * @param file the file's path in the archive
     * @param after what comes before them, if the file has it
     */
    private Place of(String file, String after, String words) {
        String text = archive.find(file).orElse("").replace("\r\n", "\n").replace('\r', '\n');
        int behind = find(text, words, Math.max(0, text.indexOf(after)));
        int at = Math.max(0, behind < 0 ? find(text, words, 0) : behind);
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Place(archive.start(file).path(), line, 1 + text.codePointCount(lineStart, at));
    }

    /** Returns where words begin that aren't a part of longer ones; -1 if they don't occur. */
    private static int find(String text, String words, int from) {
        int at = text.indexOf(words, from);
        while (at >= 0 && (isWithinWord(text, at) || isWithinWord(text, at + words.length()))) {
            at = text.indexOf(words, at + 1);
        }
        return at;
    }

    private static boolean isWithinWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }
}
