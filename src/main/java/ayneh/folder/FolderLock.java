package ayneh.folder;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a folder to one command at a time. The operating system holds the lock and drops it with its process, so that
 * none is ever stale; the file that it lies on names the process, for messages.
 */
public final class FolderLock implements AutoCloseable {
    /** Where a folder keeps what is not in place yet, and its lock. */
    static final String PLACE = ".ayneh";

    private static final String FILE = "lock";

    /** A place behind what the file says: Windows lets nobody read what is locked. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private final Path place;
    private final FileChannel channel;
    /** Open until the end: to close any channel of a file gives up the process's locks on it (POSIX, fcntl). */
    private final FileChannel proof;

    private FolderLock(Path place, FileChannel channel, FileChannel proof) {
        this.place = place;
        this.channel = channel;
        this.proof = proof;
    }

    /**
     * Takes a folder, and finishes or undoes what a command that was broken off has left in it.
     *
     * @param folder the folder, which is there
     * @throws WorkException where another command has it, or it can't be written
     */
    public static FolderLock take(Path folder) {
        try {
            FolderLock lock = null;
            while (lock == null) {
                lock = attempt(folder, folder.resolve(PLACE));
            }
            try {
                Commit.recover(folder);
                return lock;
            } catch (IOException unfinished) {
                lock.close();
                throw unfinished;
            }
        } catch (IOException unwritable) {
            throw failed(folder, unwritable);
        }
    }

    /**
     * Takes a folder that will only be read, so that nobody changes it meanwhile.
     *
     * @return null where there is nothing to take: the folder isn't there, or nobody may write it
     */
    public static @Nullable FolderLock takeToRead(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder) ? take(folder) : null;
    }

    /** Null where the lock's file was removed, by the process that had it, between two steps. */
    private static @Nullable FolderLock attempt(Path folder, Path place) throws IOException {
        Files.createDirectories(place);
        Path file = place.resolve(FILE);
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException removed) {
            return null;
        }
        if (!lock(channel)) {
            throw new WorkException(
                    folder + " belongs to another command at the moment (" + text(channel)
                            + "): wait until it ends, then try again",
                    null);
        }
        String own = "process " + ProcessHandle.current().pid() + ", since "
                + Instant.now().truncatedTo(ChronoUnit.MILLIS);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(own.getBytes(StandardCharsets.UTF_8)), 0);
        try {
            FileChannel proof = FileChannel.open(file, StandardOpenOption.READ);
            if (text(proof).equals(own)) {
                return new FolderLock(place, channel, proof);
            }
            proof.close();
        } catch (NoSuchFileException removed) {
            // then the lock lies on a file that nobody else will find
        }
        channel.close();
        return null;
    }

    /** Whether the lock could be taken; also where the file system knows no locks, as some in networks. */
    private static boolean lock(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock(LOCKED, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        } catch (IOException noLocks) {
            return true;
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(200);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(place.resolve(FILE));
            proof.close();
            channel.close();
            Files.deleteIfExists(place);
        } catch (DirectoryNotEmptyException usedOrBroken) {
            return; // by the next command, or for it
        } catch (IOException unwritable) {
            throw failed(place.getParent(), unwritable);
        }
    }

    static WorkException failed(Path folder, IOException cause) {
        return new WorkException(
                folder + " can't be written (" + cause.getMessage() + "): check the disk and the folder's rights",
                cause);
    }
}
