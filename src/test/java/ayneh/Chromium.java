package ayneh;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window. Where it or its driver is missing, tests that open it are skipped and say so; with
 * {@code -Dbrowser=required} they fail then.
 */
public record Chromium(ChromeDriver driver) implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Opens a browser with a profile of its own. */
    public static Chromium open(Path profile) {
        boolean there = Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
        if (!there && "required".equals(System.getProperty("browser"))) {
            throw new AssertionError("the browser tests are required, but chromium or chromedriver is not installed");
        }
        assumeTrue(there, "skipped: chromium and chromium-driver are not installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return new Chromium(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options));
    }

    /** Opens a file in a window of a width in CSS pixels. */
    public void show(Path file, int width, boolean dark) {
        driver.manage().window().setSize(new Dimension(width, 900));
        resize(width, 900);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        driver.get(file.toUri().toString());
    }

    /** Makes the page as large as this, in CSS pixels. */
    public void resize(int width, long height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Runs a script in the page. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What pages have written to the console since this was last asked. */
    public List<String> said() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The requests that left this machine or failed since this was last asked. */
    public List<String> asked() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.loadingFailed\"")
                        || message.matches("(?s).*\"Network.requestWillBeSent\".*\"url\":\"https?:.*"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
