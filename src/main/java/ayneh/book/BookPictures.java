package ayneh.book;

import ayneh.picture.PictureFile;
import ayneh.text.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Chooses the pictures that a book includes: small ones, until the book reaches its size limit. */
final class BookPictures {
    /** The size limit of a picture, in bytes. */
    private static final long MAX_BYTES = 1L << 20;
    /** The size limit of all pictures of a book, in bytes. */
    private static final long MAX_TOTAL_BYTES = 25L << 20;

    private final Function<String, Optional<PictureFile>> files;
    private final PackageBuilder packing;
    private final Map<String, Optional<String>> chosen = new HashMap<>();
    private long room = MAX_TOTAL_BYTES;

    /** @param files finds a post's picture by its path in the site */
    BookPictures(Function<String, Optional<PictureFile>> files, PackageBuilder packing) {
        this.files = files;
        this.packing = packing;
    }

    /** Returns a picture's path in the book; empty if it is left out. The first call for a picture adds it. */
    Optional<String> find(String file) {
        return chosen.computeIfAbsent(file, this::choose);
    }

    private Optional<String> choose(String file) {
        Optional<PictureFile> picture = files.apply(file).filter(found -> found.size() <= Math.min(MAX_BYTES, room));
        return picture.map(found -> {
            String name = "media/" + Sha256.of(file, 16) + "." + found.extension();
            room -= found.size();
            packing.picture(name, found);
            return name;
        });
    }

    /** Returns whether the book has any picture. */
    boolean any() {
        return room < MAX_TOTAL_BYTES;
    }
}
