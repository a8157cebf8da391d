package ayneh.output;

import ayneh.diagnostic.WorkException;
import ayneh.page.Assets;
import ayneh.text.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.io.IOUtils;

/**
 * The files that pages use: the workspace's own in {@code static/}, else those that come with the program. Each gets
 * the hash of its contents in its name, so that a browser may keep it for ever.
 */
final class StaticFiles {
    private static final String STYLESHEET = "site.css";
    private static final String ICON = "favicon.svg";

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** @param folder the workspace's static files; it need not be there */
    StaticFiles(Path folder) {
        this.folder = folder;
    }

    /** Loads the files and names them. */
    Assets load() {
        return new Assets(add(STYLESHEET), add(ICON));
    }

    /** The contents of the files by their address. */
    Map<String, byte[]> files() {
        return files;
    }

    private String add(String name) {
        byte[] bytes = read(name);
        int dot = name.lastIndexOf('.');
        String address = "assets/" + name.substring(0, dot) + "-" + Hash.of(bytes, 10) + name.substring(dot);
        files.put(address, bytes);
        return address;
    }

    private byte[] read(String name) {
        Path own = folder.resolve(name);
        try (InputStream in = Files.isRegularFile(own)
                ? Files.newInputStream(own)
                : StaticFiles.class.getResourceAsStream("/static/" + name)) {
            return IOUtils.toByteArray(in);
        } catch (IOException unreadable) {
            throw new WorkException(own + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
