package org.onrecord.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Visitor;
import org.onrecord.web.browser.Browser.View;

class TwoEditorsInBrowserTest {

    /** Two windows with one statement; without scripts as well. */
    @Test
    void whoComesSecondSeesBothAndDecides(@TempDir Path folder) {
        try (Browser browser = Browser.open(); Visitor visitor = Visitor.in(folder)) {
            for (View view : View.values()) {
                Page one = browser.page(view, true);
                Page other = browser.page(view, view != View.PHONE);
                one.navigate(visitor.address() + "search?q=withholding");
                String address = visitor.address() + "statements/" + one.locator("a[href^='/statements/']").first().getAttribute("href").substring("/statements/".length());
                one.navigate(address);
                other.navigate(address);
                correct(one, "deny");
                correct(other, "promise");
                assertThat(other.locator("h1").textContent()).isEqualTo("This was corrected since you opened it");
                Browser.keep(other, "overtaken", view);
                if (view != View.PHONE) {
                    assertThat(new AxeBuilder(other).analyze().getViolations()).extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).isEmpty();
                }
                other.getByText("Correct it as you want it").click();
                assertThat(other.locator("#done").textContent()).contains("promise");
                correct(other, "accuse");
                one.context().close();
                other.context().close();
            }
        }
    }

    private static void correct(Page page, String act) {
        page.getByText("Correct it", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("select[name=act]").selectOption(act);
        page.locator("form.correct button").click();
    }
}
