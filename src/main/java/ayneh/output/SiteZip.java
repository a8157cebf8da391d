package ayneh.output;

import ayneh.diagnostic.WorkException;
import ayneh.folder.FileMover;
import ayneh.folder.StagedFolder;
import ayneh.settings.NameRules;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The site as one ZIP file, to be unpacked anywhere. It is written next to its destination before the site is put in
 * place, and moved there by {@link #commit}; until then, an older file stays there.
 */
public final class SiteZip implements AutoCloseable {
    /** A Windows path has at most 260 characters; the rest is for the folder in which the file is unpacked. */
    private static final int LONGEST = 150;

    private final Path target;
    private final Path part;

    private SiteZip(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /**
     * Packs a site.
     *
     * @param staged the site, with all of its files staged
     * @param target the destination
     * @throws WorkException if it can't be written
     */
    public static SiteZip write(StagedFolder staged, Path target) {
        Path place = target.toAbsolutePath().normalize();
        SiteZip archive = new SiteZip(place, place.resolveSibling("." + place.getFileName() + ".part"));
        try (ReproducibleZip zip =
                new ReproducibleZip(new BufferedOutputStream(Files.newOutputStream(archive.part), 1 << 16))) {
            for (String name : names(staged)) {
                zip.add(name, staged.current(name));
            }
        } catch (IOException unwritable) {
            archive.close();
            throw archive.failed(unwritable);
        }
        return archive;
    }

    /** Returns the files of a site in order, without the build record. */
    private static List<String> names(StagedFolder staged) {
        return staged.sizes().keySet().stream()
                .filter(name -> !BuildManifest.is(name))
                .toList();
    }

    /** Returns warnings about names in the ZIP file of a site, one for each kind of problem on Windows. */
    public static List<String> warnings(StagedFolder staged) {
        List<String> tooLong = new ArrayList<>();
        List<String> reserved = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        Map<String, String> folded = new HashMap<>();
        for (String name : names(staged)) {
            if (name.length() > LONGEST) {
                tooLong.add(name);
            }
            if (isReserved(name)) {
                reserved.add(name);
            }
            if (folded.putIfAbsent(NameRules.fold(name), name) != null) {
                twice.add(name);
            }
        }
        List<String> warnings = new ArrayList<>();
        warn("longer than " + LONGEST + " characters, which Windows may not unpack", tooLong, warnings);
        warn("reserved by Windows", reserved, warnings);
        warn("the same as another name on Windows, which ignores case", twice, warnings);
        return warnings;
    }

    private static boolean isReserved(String name) {
        for (String part : name.split("/", -1)) {
            if (NameRules.windowsRejects(part)) {
                return true;
            }
        }
        return false;
    }

    private static void warn(String what, List<String> names, List<String> warnings) {
        if (!names.isEmpty()) {
            String others = names.size() == 1 ? "" : " (and " + (names.size() - 1) + " more)";
            warnings.add("warning: in the ZIP file, «" + names.get(0) + "»" + others + " is " + what);
        }
    }

    /** Returns its destination. */
    public Path target() {
        return target;
    }

    /** Moves it to its destination. */
    public void commit() {
        try {
            if (!Files.isRegularFile(target) || Files.mismatch(part, target) >= 0) {
                FileMover.move(part, target);
            }
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    /** Deletes what was not moved to its destination. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    private WorkException failed(IOException cause) {
        return new WorkException(
                target + " can't be written (" + cause.getMessage() + "): check the disk and the folder's permissions",
                cause);
    }
}
