package ayneh.book;

import ayneh.picture.PictureFile;
import ayneh.text.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Chooses the pictures that a book brings along: small ones, as long as the book stays easy to carry. */
final class BookPictures {
    /** How large a picture may be, in bytes. */
    private static final long MOST = 1L << 20;
    /** How large all pictures of a book may be, in bytes. */
    private static final long ALL = 25L << 20;

    private final Function<String, Optional<PictureFile>> files;
    private final PackageBuilder packing;
    private final Map<String, Optional<String>> chosen = new HashMap<>();
    private long room = ALL;

    /** @param files the picture in a file of a post, by the file's place in the site */
    BookPictures(Function<String, Optional<PictureFile>> files, PackageBuilder packing) {
        this.files = files;
        this.packing = packing;
    }

    /** Where a picture stands in the book; empty where it stays out. It is added when it is first asked for. */
    Optional<String> find(String file) {
        return chosen.computeIfAbsent(file, this::choose);
    }

    private Optional<String> choose(String file) {
        Optional<PictureFile> picture = files.apply(file).filter(found -> found.size() <= Math.min(MOST, room));
        return picture.map(found -> {
            String name = "media/" + Sha256.of(file, 16) + "." + found.extension();
            room -= found.size();
            packing.picture(name, found);
            return name;
        });
    }

    /** Whether any picture is in the book. */
    boolean any() {
        return room < ALL;
    }
}
