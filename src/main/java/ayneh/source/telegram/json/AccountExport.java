package ayneh.source.telegram.json;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Telegram Desktop's export of a whole account as JSON, in which channels stand among private chats. */
public final class AccountExport {
    private static final DefaultIndenter INDENTER = new DefaultIndenter(" ", "\n");

    private final ExportLocator locator;
    private final ExportContents contents;

    private AccountExport(ExportLocator locator, ExportContents contents) {
        this.locator = locator;
        this.contents = contents;
    }

    /**
     * A channel of the account.
     *
     * @param id its Telegram id in the bare form; null if unknown
     * @param name its name; null if unknown
     * @param index its place among the channels, from 0
     */
    public record Channel(@Nullable Long id, @Nullable String name, int index) {}

    /**
     * Looks which chats an export has.
     *
     * @param file the export
     * @param name its path as shown in messages
     * @return empty if it isn't that of an account
     * @throws InputException if it isn't JSON or UTF-8
     */
    public static Optional<AccountExport> of(Path file, String name) throws IOException {
        ExportLocator locator = new ExportLocator(file, name);
        ExportContents contents = JsonExportReader.scan(locator);
        return contents.isOfAccount() ? Optional.of(new AccountExport(locator, contents)) : Optional.empty();
    }

    /** Returns its channels, in its order. */
    public List<Channel> channels() {
        List<ChatHeader> heads = contents.channels();
        return IntStream.range(0, heads.size())
                .mapToObj(i -> new Channel(heads.get(i).bareId(), heads.get(i).name(), i))
                .toList();
    }

    /**
     * Writes a channel as an export of its own, as Telegram Desktop would: nothing else of the account is in it.
     *
     * @throws InputException if the export is cut off
     */
    public void extract(Channel channel, Path to) throws IOException {
        try (RepairingReader in = RepairingReader.open(locator.file(), locator.name());
                JsonParser parser = JsonExportReader.FACTORY.createParser(in);
                OutputStream out = Files.newOutputStream(to);
                JsonGenerator copy = JsonExportReader.FACTORY.createGenerator(out)) {
            copy.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));
            contents.goTo(parser, contents.channels().get(channel.index()));
            copy.copyCurrentStructure(parser);
        } catch (JsonProcessingException cutOff) {
            throw new InputException(
                    Location.startOf(locator.name()),
                    "the export of the account is cut off",
                    "export the account again, or the channel alone");
        }
    }
}
