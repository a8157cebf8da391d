package ayneh;

import ayneh.cli.AynehCommand;

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
 * <p>The two halves meet only in {@code content/}, the archive on disk, which a person may edit. {@code settings} is
 * what a person says of both; {@code diagnostic}, {@code text} and {@code yaml} serve all,
 * {@code formula}, {@code highlight} and {@code picture} whoever shows such things; {@code cli} runs the flow.
 */
public final class Main {
    private Main() {}

    /** Runs a command; see {@code --help}. Exits with 0 when done, 1 when the work failed, 2 on bad use or input. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // pictures are drawn, never shown
        int code = AynehCommand.run(System.out, System.err, args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
