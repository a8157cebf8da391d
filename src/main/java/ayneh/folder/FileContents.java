package ayneh.folder;

import java.io.IOException;
import java.io.OutputStream;

/** The contents of a file that need not fit into memory. */
@FunctionalInterface
public interface FileContents {

    /** Writes the contents, the same each time. */
    void writeTo(OutputStream out) throws IOException;
}
