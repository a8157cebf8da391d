package ayneh.check;

import ayneh.content.ArchiveReader;

/**
 * Finds the places of words in the archive's files. Few posts have findings, so their files are read once more instead
 * of keeping the places of everything in memory.
 *
 * @param archive the archive
 */
record Places(ArchiveReader archive) {

    /**
     * Returns the first place of words in a file of the archive, or the file's beginning if they are written in another
     * way there.
     *
     * @param file its path in the archive
     */
    Place of(String file, String words) {
        String path = archive.start(file).path();
        String text = archive.find(file).orElse("").replace("\r\n", "\n").replace('\r', '\n');
        int at = Math.max(0, text.indexOf(words));
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Place(path, line, 1 + text.codePointCount(lineStart, at));
    }
}
