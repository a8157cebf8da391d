package ayneh.source.telegram.json;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Finds locations in an export for messages: the parser counts the characters of the repaired text, but users look into
 * the file. Finding one reads the file up to there, so it is done only once for each message to the user.
 *
 * @param file the export
 * @param name its name in messages
 */
public record ExportLocator(Path file, String name) {

    /** Returns the location in the file of the character at an offset in the repaired text. */
    Location at(long offset) throws IOException {
        return RepairingReader.locate(file, name, offset);
    }

    /** Returns the exception for a wrong value at the parser's position. */
    InputException wrong(JsonParser parser, String found, String advice) throws IOException {
        return wrong(parser.currentTokenLocation().getCharOffset(), found, advice);
    }

    /** Returns the exception for something wrong at an offset in the repaired text. */
    InputException wrong(long offset, String found, String advice) throws IOException {
        return new InputException(at(offset), found, advice);
    }

    /** Returns text of the export in a form that is safe for a terminal. */
    public static String shown(String words) {
        return words.replaceAll("[\\p{Cntrl}\\x{2028}\\x{2029}]", " ");
    }
}
