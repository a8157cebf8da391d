package ayneh.setup;

import ayneh.settings.SourceFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that was recognised.
 *
 * @param format its format
 * @param folder the folder that it is in, as the user named it
 * @param files its own files in that folder, without media
 * @param ofFolder whether settings name the folder rather than its only file
 * @param extracted for a channel of an account, an export of the channel alone; null for any other
 * @param captured the day on which it was saved, if it says so; null if it doesn't
 * @param facts what it says of its channel
 */
record FoundSource(
        SourceFormat format,
        Path folder,
        List<String> files,
        boolean ofFolder,
        @Nullable Path extracted,
        @Nullable LocalDate captured,
        SourceFacts facts) {
    FoundSource {
        files = List.copyOf(files);
    }

    /** Returns where one of its own files is. */
    Path contents(String file) {
        return extracted == null ? folder.resolve(file) : extracted;
    }

    /** Returns the same source of a channel whose handle the owner has told. */
    FoundSource withHandle(String told) {
        return new FoundSource(format, folder, files, ofFolder, extracted, captured, facts.withHandle(told));
    }

    /** Returns the path that the user knows it by. */
    Path shown() {
        return ofFolder ? folder : folder.resolve(files.get(0));
    }
}
