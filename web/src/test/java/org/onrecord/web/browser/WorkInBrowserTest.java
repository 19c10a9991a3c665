package org.onrecord.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Visitor;
import org.onrecord.web.browser.Browser.View;

class WorkInBrowserTest {

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private static String item(Page page, int place) {
        return page.locator("article.review").nth(place).getAttribute("id");
    }

    @Test
    void everyKeyOfTheReviewQueueDoesWhatTheHelpSays(@TempDir Path folder) {
        try (Browser browser = Browser.open(); Visitor visitor = Visitor.in(folder)) {
            Page page = browser.page(View.DESKTOP, true);
            page.navigate(visitor.address() + "review");
            String first = item(page, 0);
            String second = item(page, 1);
            String third = item(page, 2);
            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo(first);
            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo(second);
            page.keyboard().press("k");
            assertThat(focused(page)).isEqualTo(first);
            page.keyboard().press("?");
            assertThat(page.locator("#help")).hasAttribute("open", "");
            page.keyboard().press("?");
            page.keyboard().press("k");
            page.locator("#" + first).focus();
            page.keyboard().press("a");
            page.waitForURL(Pattern.compile(".*done=1.*"));
            assertThat(page.locator("#" + first)).hasCount(0);
            assertThat(focused(page)).isEqualTo(second);
            assertThat(page.locator("#announce")).containsText("Done. accepted as it is");
            page.keyboard().press("x");
            page.waitForURL(Pattern.compile(".*done=2.*"));
            assertThat(focused(page)).isEqualTo(third);
            page.keyboard().press("u");
            page.waitForURL(Pattern.compile(".*done=3.*"));
            assertThat(page.locator("#" + second)).hasCount(1);
            page.keyboard().press("r");
            page.keyboard().type("Ines Halloran");
            page.keyboard().press("Escape");
            assertThat(page.locator("details.reassign[open]")).hasCount(0);
            page.keyboard().press("r");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*done=4.*"));
            assertThat(page.locator("#done")).containsText("who said it");
            Locator known = page.locator("article.review:has(details.split)").first();
            known.focus();
            page.keyboard().press("s");
            page.keyboard().type("Cy Marsh (of the harbour)");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*done=5.*"));
            assertThat(page.locator("#done")).containsText("one speaker made two");
            page.locator("article.review:has(details.merge)").first().focus();
            page.keyboard().press("m");
            page.keyboard().type("Rolf Tamsin");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*done=6.*"));
            assertThat(page.locator("#done")).containsText("two speakers made one");
        }
    }

    @Test
    void keysCanBeSwitchedOff(@TempDir Path folder) {
        try (Browser browser = Browser.open(); Visitor visitor = Visitor.in(folder)) {
            Page page = browser.page(View.DESKTOP, true);
            page.navigate(visitor.address() + "review");
            page.keyboard().press("?");
            page.locator("#keys").uncheck();
            page.locator("article.review").first().focus();
            page.keyboard().press("a");
            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo(item(page, 0));
            assertThat(page.url()).doesNotContain("done");
        }
    }

    @Test
    void anImportTellsHowFarItIsUntilItsEnd(@TempDir Path folder) {
        try (Browser browser = Browser.open(); Visitor visitor = Visitor.in(folder)) {
            Page page = browser.page(View.PHONE, true);
            page.navigate(visitor.address() + "import");
            page.locator("input[type=file]").setInputFiles(new FilePayload("ferry.txt", "text/plain", "Ferry row\n\n“We sail,” Cy Marsh said.\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("form.import button").click();
            assertThat(page.locator("#progress strong")).hasText("Done.", new HasTextOptions().setTimeout(60_000));
            assertThat(page.locator("#progress")).containsText("Recorded");
            Browser.keep(page, "import", View.PHONE);
        }
    }

    @Test
    void nothingKeepsAnybodyOut(@TempDir Path folder) {
        try (Browser browser = Browser.open(); Visitor visitor = Visitor.in(folder)) {
            visitor.post("/speakers/person%3Acorin-vasse/merge", "into=Rolf+Tamsin");
            for (View view : View.values()) {
                Page page = browser.page(view, true);
                for (String path : new String[] {"speakers", "speakers?q=oda", "speakers/person%3Arolf-tamsin?done=1", "review", "log?done=1", "import"}) {
                    page.navigate(visitor.address() + path);
                    page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)");
                    assertThat(new AxeBuilder(page).analyze().getViolations()).as(path + " " + view)
                            .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).isEmpty();
                    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(path + " fits " + view).isTrue();
                    Browser.keep(page, path.replaceAll("[^a-z]+", "-"), view);
                }
            }
        }
    }
}
