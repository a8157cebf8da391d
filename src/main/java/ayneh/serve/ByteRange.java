package ayneh.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a browser asks for, as players of videos do (RFC 9110, section 14).
 *
 * @param from the first byte, from 0
 * @param to the last byte
 */
record ByteRange(long from, long to) {
    private static final Pattern FORM = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** Returns whether a header asks for a part; one that isn't understood is ignored, as are several parts at once. */
    static boolean isAsked(String header) {
        Matcher form = FORM.matcher(header);
        if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
            return false;
        }
        return form.group(1).isEmpty()
                || form.group(2).isEmpty()
                || Long.parseLong(form.group(1)) <= Long.parseLong(form.group(2));
    }

    /**
     * Returns the part that a header asks for.
     *
     * @param header a header that {@link #isAsked asks for a part}
     * @param size the size of the file in bytes
     * @return empty if the file has no such part
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            throw new IllegalArgumentException(header);
        }
        if (form.group(1).isEmpty()) {
            long last = Long.parseLong(form.group(2));
            return last == 0 || size == 0
                    ? Optional.empty()
                    : Optional.of(new ByteRange(Math.max(0, size - last), size - 1));
        }
        long from = Long.parseLong(form.group(1));
        long to = form.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(form.group(2)));
        return from >= size ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }

    long length() {
        return to - from + 1;
    }
}
