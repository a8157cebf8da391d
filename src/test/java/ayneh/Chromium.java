package ayneh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.commons.io.FileUtils;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium without a window. If it or its driver is missing, tests that need it are skipped with a message; with
 * {@code -Dbrowser=required} they fail instead.
 *
 * @param driver drives it
 * @param profile its profile folder, which is deleted when it is closed
 */
public record Chromium(ChromeDriver driver, Path profile) implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final String AXE = axe();
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    /** No test waits this long unless the machine is very busy. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Returns whether tests open it: it is installed, or required. */
    static boolean isWanted() {
        return isInstalled() || "required".equals(System.getProperty("browser"));
    }

    private static boolean isInstalled() {
        return Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
    }

    /** Opens a browser with a profile of its own. */
    static Chromium open() {
        if (!isInstalled()) {
            throw new AssertionError("the browser tests are required, but chromium or chromedriver is not installed");
        }
        Path profile = newProfile();
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
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new Chromium(new ChromeDriver(service, options), profile);
    }

    private static Path newProfile() {
        try {
            return Files.createTempDirectory("ayneh-chromium");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns the same browser with a single new tab and no recorded messages or requests. */
    Chromium fresh() {
        driver.switchTo().newWindow(WindowType.TAB);
        String own = driver.getWindowHandle();
        for (String other : driver.getWindowHandles()) {
            if (!other.equals(own)) {
                driver.switchTo().window(other).close();
            }
        }
        driver.switchTo().window(own);
        driver.manage().timeouts().scriptTimeout(LONGEST);
        consoleMessages();
        requests();
        return this;
    }

    /** Waits until a script returns true. */
    public void await(String script) {
        new WebDriverWait(driver, LONGEST, Duration.ofMillis(20)).until(any -> Boolean.TRUE.equals(run(script)));
    }

    /** Opens a file in a window of a given width in CSS pixels. */
    public void show(Path file, int width, boolean dark) {
        driver.manage().window().setSize(new Dimension(width, 900));
        resize(width, 900);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        driver.get(file.toUri().toString());
    }

    /** Resizes the page to this size in CSS pixels. */
    public void resize(int width, long height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Runs a script in the page. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /**
     * Returns axe's findings on the page, each as a rule and the first element that breaks it. Axe's own Java driver
     * opens another window for each page, which takes most of the time.
     *
     * @param disabled rules to ignore
     */
    public List<?> accessibilityFaults(String... disabled) {
        run("if (!window.axe) { " + AXE + " }");
        return (List<?>) driver.executeAsyncScript("""
                const done = arguments[1];
                const rules = Object.fromEntries(arguments[0].map(rule => [rule, {enabled: false}]));
                axe.run({rules, preload: false}).then(
                  results => done(results.violations.map(rule => rule.id + " " + rule.nodes[0].html)),
                  failed => done([String(failed)]));
                """, List.of(disabled));
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Presses Tab once. */
    public void tab() {
        driver.executeCdpCommand(
                "Input.dispatchKeyEvent",
                Map.of("type", "rawKeyDown", "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
    }

    /** Returns what pages have written to the console since the last call. */
    public List<String> consoleMessages() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Returns the requests since the last call that left this machine or failed. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.loadingFailed\"")
                        || message.matches("(?s).*\"Network.requestWillBeSent\".*\"url\":\"https?:.*"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        FileUtils.deleteQuietly(profile.toFile());
    }
}
