package ayneh.content;

import ayneh.diagnostic.InputException;

/**
 * A body that stays in the archive instead of in memory, and is read again each time: the texts of all posts would take
 * more memory than anything else, even if they stayed only until they are first needed.
 */
final class LazyBody implements Body {
    private final ArchiveReader archive;
    /** Two names that the post has anyway take less memory than one of the file. */
    private final String channel;

    private final String slug;
    private final int length;
    private final int hash;

    /**
     * @param archive reads the text again
     * @param entry the post with its text as it was just read
     */
    LazyBody(ArchiveReader archive, Entry entry) {
        this.archive = archive;
        channel = entry.meta().channel();
        slug = entry.slug();
        String text = entry.body();
        length = text.length();
        hash = text.hashCode();
    }

    @Override
    public String text() {
        String file = ArchiveReader.file(channel, slug);
        String again = archive.body(file);
        if (again.length() != length || again.hashCode() != hash) {
            throw new InputException(
                    archive.start(file), "the file was changed while it was being read", "run the command again");
        }
        return again;
    }

    @Override
    public int length() {
        return length;
    }
}
