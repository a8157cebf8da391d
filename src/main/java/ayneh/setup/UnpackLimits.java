package ayneh.setup;

/**
 * How much a ZIP file may unpack to, so that a small one can't fill the disk.
 *
 * @param files the number of files
 * @param bytes the number of bytes that any file may unpack to
 * @param ratio how many times its own size a larger one may unpack to
 */
public record UnpackLimits(int files, long bytes, int ratio) {
    /** Text with tags, as in exports, is packed to a twentieth at best. */
    public static final UnpackLimits DEFAULT = new UnpackLimits(500_000, 256L << 20, 100);

    /** Returns how many bytes a ZIP file of a size may unpack to. */
    long bytesOf(long zipped) {
        return Math.max(bytes, zipped * ratio);
    }
}
