package ayneh.search;

import java.io.ByteArrayOutputStream;

/** A compact list of numbers: seven bits in each byte, the least significant first (LEB128). */
final class VarInts {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private VarInts() {}

    /** Writes a list. */
    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

        /** Adds a number, which must not be negative. */
        void add(int number) {
            int rest = number;
            while (rest >= MORE) {
                bytes.write(rest & MORE - 1 | MORE);
                rest >>>= BITS;
            }
            bytes.write(rest);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    /** Reads a list. */
    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasNext() {
            return at < bytes.length;
        }

        int next() {
            int number = 0;
            for (int shift = 0; ; shift += BITS) {
                byte digit = bytes[at++];
                number |= (digit & MORE - 1) << shift;
                if (digit >= 0) {
                    return number;
                }
            }
        }
    }
}
