package org.onrecord.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Visitor;
import org.onrecord.web.browser.Browser.View;

class SearchInBrowserTest {

    @Test
    void findsWordsAndNarrowsByWhoSaidThemWithoutAnyScript(@TempDir Path folder) {
        try (Browser browser = Browser.open(); Visitor visitor = Visitor.in(folder)) {
            Page page = browser.page(View.DESKTOP, false);
            page.navigate(visitor.address() + "search");
            page.getByLabel("Words that were said").fill("dam");
            page.locator("form.search button").click();
            page.locator(".facets a", new Page.LocatorOptions().setHasText("Ines Halloran")).click();
            assertThat(page.locator("h2").first().textContent()).isEqualTo("9 statements");
            assertThat(page.locator(".statement .speaker").allTextContents()).allMatch("Ines Halloran"::equals);
        }
    }
}
