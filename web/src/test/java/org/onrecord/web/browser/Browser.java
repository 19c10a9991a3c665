package org.onrecord.web.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** This machine's Chromium. Where there is none, the tests that need one are left out, and a line says so. */
final class Browser implements AutoCloseable {

    /** Looked at by people after a run. */
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** How a page is looked at. */
    enum View {
        DESKTOP(1280, 900, ColorScheme.LIGHT), DARK(1280, 900, ColorScheme.DARK), PHONE(390, 844, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        View(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browser open() {
        Optional<String> chromium = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream()).filter(place -> Files.isExecutable(Path.of(place))).findFirst();
        if (chromium.isEmpty()) {
            System.out.println("no Chromium found: pages are not looked at in a browser; 'apt install chromium', or set CHROMIUM to where it is");
        }
        assumeTrue(chromium.isPresent(), "no Chromium");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // The pages are this test's own: the sandbox, which root has none of, keeps nothing out.
        return new Browser(playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(chromium.get())).setArgs(List.of("--no-sandbox"))));
    }

    /** A window of its own, as a new visitor has it. @param scripts whether the page's scripts run */
    Page page(View view, boolean scripts) {
        BrowserContext context = browser.newContext(new NewContextOptions().setViewportSize(view.width, view.height).setColorScheme(view.scheme)
                .setJavaScriptEnabled(scripts).setLocale("en-GB"));
        return context.newPage();
    }

    /** Keeps what a page looks like now. */
    static void keep(Page page, String name, View view) {
        page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + view.name().toLowerCase(Locale.ROOT) + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
