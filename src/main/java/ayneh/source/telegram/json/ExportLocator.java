package ayneh.source.telegram.json;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Finds locator in an export for messages: the parser counts the characters of the mended text, and people look into the
 * file. Finding one reads the file up to there, so it is only done once for each message to a person.
 *
 * @param file the export
 * @param name its name in messages
 */
public record ExportLocator(Path file, String name) {

    /** The place in the file that so many characters of the mended text stand before. */
    Location at(long offset) throws IOException {
        return RepairingReader.locate(file, name, offset);
    }

    /** What to throw where the value at which the parser stands is wrong. */
    InputException wrong(JsonParser parser, String found, String advice) throws IOException {
        return wrong(parser.currentTokenLocation().getCharOffset(), found, advice);
    }

    /** What to throw where something is wrong behind so many characters. */
    InputException wrong(long offset, String found, String advice) throws IOException {
        return new InputException(at(offset), found, advice);
    }

    /** Words of the export as they may stand on a terminal. */
    public static String shown(String words) {
        return words.replaceAll("[\\p{Cntrl}\\x{2028}\\x{2029}]", " ");
    }
}
