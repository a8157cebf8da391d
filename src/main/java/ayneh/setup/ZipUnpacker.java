package ayneh.setup;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.settings.NameRules;
import ayneh.source.telegram.RelativePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks ZIP files of exports. Nothing in one is trusted: neither names nor the sizes that it declares. Links in it
 * become small files with the name of their target.
 */
final class ZipUnpacker {
    private final Path zip;
    private final String name;
    private final Path folder;
    private final UnpackLimits limits;
    private final Set<String> names = new HashSet<>();
    private long left;

    private ZipUnpacker(Path zip, String name, Path folder, UnpackLimits limits) throws IOException {
        this.zip = zip;
        this.name = name;
        this.folder = folder;
        this.limits = limits;
        left = limits.bytesOf(Files.size(zip));
    }

    /**
     * Unpacks a file.
     *
     * @param name its path as shown in messages
     * @param folder an empty folder
     * @throws InputException if it is broken or too large, or if something in it would leave the folder
     */
    static void unpack(Path zip, String name, Path folder, UnpackLimits limits) throws IOException {
        new ZipUnpacker(zip, name, folder, limits).unpack();
    }

    private void unpack() throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > limits.files()) {
                throw wrong("the ZIP file has more than " + limits.files() + " files", "unpack it yourself");
            }
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !isOfSystem(entry.getName())) {
                    Path target = target(entry.getName());
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        write(in, target);
                    }
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            String why = String.valueOf(broken.getMessage());
            throw why.contains("encrypted")
                    ? wrong("the ZIP file has a password", "unpack it, and name its folder instead")
                    : why.contains("bad entry name")
                            ? wrong(
                                    "the ZIP file has names in an encoding other than UTF-8",
                                    "unpack it, and name its folder instead")
                            : wrong("the ZIP file is broken (" + why + ")", "download or pack it again");
        }
    }

    /** macOS packs a file of its own beside each file. */
    private static boolean isOfSystem(String entry) {
        return entry.startsWith("__MACOSX/");
    }

    private Path target(String entry) {
        boolean reserved =
                Stream.of(entry.split("/")).anyMatch(part -> NameRules.windowsReserves(part.split("\\.", 2)[0]));
        if (!RelativePath.isInside(entry) || reserved) {
            throw wrong(
                    "the ZIP file has a file that can't be unpacked safely («" + shown(entry) + "»)",
                    "unpack it yourself, and name the folder");
        }
        if (!names.add(NameRules.fold(entry))) {
            throw wrong("the ZIP file has two files «" + shown(entry) + "»", "unpack it yourself");
        }
        try {
            Path target = folder.resolve(entry).normalize();
            if (target.startsWith(folder)) {
                return target;
            }
        } catch (InvalidPathException unwritable) {
            // reported like a name that leaves the folder
        }
        throw wrong("the name «" + shown(entry) + "» in the ZIP file isn't valid here", "unpack it yourself");
    }

    private void write(InputStream in, Path target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw wrong(
                            "the ZIP file unpacks to more than " + limits.bytesOf(Files.size(zip)) / (1 << 20) + " MB",
                            "unpack it yourself, if you know where it comes from");
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static String shown(String entry) {
        return SafeText.line(entry);
    }

    private InputException wrong(String found, String advice) {
        return new InputException(Location.startOf(name), found, advice);
    }
}
