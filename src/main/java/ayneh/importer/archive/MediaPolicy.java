package ayneh.importer.archive;

/** Which media files are kept in the archive. */
public enum MediaPolicy {
    /** None. */
    NONE(-1),
    /** Those of at most 5 MiB: pictures, voice, most documents. */
    SMALL(5L << 20),
    /** All. */
    ALL(Long.MAX_VALUE);

    private final long most;

    MediaPolicy(long most) {
        this.most = most;
    }

    /** Returns whether a file of a size in bytes is kept. */
    boolean keeps(long size) {
        return size <= most;
    }
}
