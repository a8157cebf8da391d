package ayneh;

import ayneh.cli.AynehCommand;
import ayneh.cli.CompilerChoice;

/**
 * Ayneh turns saved Telegram channels into a Markdown archive, and the archive into a static site.
 *
 * <p>Data flows one way, and so do the packages' imports:
 *
 * <pre>
 * source → message → importer → content      saved files become Markdown with front matter
 * content → markdown → site → page → output   the archive becomes pages, the pages files
 * </pre>
 *
 * <p>The two halves meet only in {@code content/}, the archive on disk, which people may edit. {@code settings}
 * configures both; {@code diagnostic}, {@code text} and {@code yaml} serve all packages; {@code formula},
 * {@code highlight} and {@code picture} serve those that show such content; {@code cli} runs the commands.
 */
public final class Main {
    private Main() {}

    /** Runs a command; see {@code --help}. Exits with 0 on success, 1 on failure, 2 on invalid usage or input. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // images are drawn but never displayed
        CompilerChoice.make(args);
        int code = AynehCommand.run(System.out, System.err, args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
