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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one command at a time use a folder. The operating system holds the lock and releases it with the process, so it
 * is never stale; the lock file names the process, for messages.
 */
public final class FolderLock implements AutoCloseable {
    /** The subfolder for the lock and for files that are not in place yet. */
    static final String PLACE = ".ayneh";

    private static final String FILE = "lock";

    /** A position past the file's text: on Windows, nobody can read what is locked. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    /** How long to wait for another command: «serve», for one, holds the lock for a few seconds at a time. */
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(10);

    private static final long STEP_MILLIS = 50;

    private final Path place;
    private final FileChannel channel;
    /** Kept open: closing any channel of a file releases the process's locks on it (POSIX, fcntl). */
    private final FileChannel proof;

    private FolderLock(Path place, FileChannel channel, FileChannel proof) {
        this.place = place;
        this.channel = channel;
        this.proof = proof;
    }

    /**
     * Locks a folder, and finishes or undoes what an interrupted command left in it.
     *
     * @param folder the folder, which must exist
     * @throws WorkException if another command has locked it for long, or it can't be written
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
     * Locks a folder for reading, so that nothing changes it meanwhile.
     *
     * @return the lock; null if none is needed because the folder doesn't exist or isn't writable
     */
    public static @Nullable FolderLock takeToRead(Path folder) {
        return Files.isDirectory(folder) && Files.isWritable(folder) ? take(folder) : null;
    }

    /** Returns null if the process that had the lock removed its file between two steps. */
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
        long end = System.nanoTime() + LONGEST_WAIT;
        while (!lock(channel)) {
            if (System.nanoTime() > end) {
                throw WorkException.passing(folder + " is in use by another command (" + text(channel)
                        + "): wait until it ends, then try again");
            }
            sleep(folder);
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
            // then the lock is on a file that no other process will find
        }
        channel.close();
        return null;
    }

    private static void sleep(Path folder) {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WorkException(folder + " is in use by another command", stopped);
        }
    }

    /** Returns whether the lock was acquired; true also if the file system has no locks, as some network ones. */
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

    /** Unlocks the folder. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(place.resolve(FILE));
            proof.close();
            channel.close();
            Files.deleteIfExists(place);
        } catch (DirectoryNotEmptyException usedOrBroken) {
            return; // in use by the next command, or left for it to recover
        } catch (IOException unwritable) {
            throw failed(place.getParent(), unwritable);
        }
    }

    static WorkException failed(Path folder, IOException cause) {
        return new WorkException(
                folder + " can't be written (" + cause.getMessage() + "): check the disk and the folder's permissions",
                cause);
    }
}
