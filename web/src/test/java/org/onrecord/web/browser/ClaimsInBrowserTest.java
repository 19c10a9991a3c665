package org.onrecord.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Visitor;
import org.onrecord.web.browser.Browser.View;

class ClaimsInBrowserTest {

    /** Where each page is, by what its picture is called. */
    private static Map<String, String> pages(String claim) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("claims", "claims");
        pages.put("claims-grid", "claims/grid");
        pages.put("claims-left-out", "claims/left-out");
        pages.put("claim", "claims/" + claim);
        pages.put("claim-timeline", "claims/" + claim + "/timeline");
        pages.put("claim-attention", "claims/" + claim + "/attention");
        pages.put("claim-origins", "claims/" + claim + "/origins");
        pages.put("claim-asked", "claims?words=the+dam+is+cracked");
        pages.put("compare", "compare");
        pages.put("compare-outlets", "compare?claim=" + claim + "&outlet=Northwire&outlet=The+Quarry+Post");
        pages.put("compare-speakers", "compare?claim=" + claim + "&speaker=person:joren-falk&speaker=person:oda-brennick");
        pages.put("search-attention", "search/attention?q=dam");
        return pages;
    }

    @Test
    void everybodyCanUseThePagesOfClaimsOnAnyScreen(@TempDir Path folder) {
        try (Browser browser = Browser.open(); Visitor visitor = Visitor.in(folder)) {
            String claim = visitor.get("/claims.json").body().split("\"id\":\"", 3)[1].split("\"", 2)[0];
            for (View view : View.values()) {
                Page page = browser.page(view, true);
                pages(claim).forEach((name, address) -> {
                    page.navigate(visitor.address() + address);
                    Browser.keep(page, name, view);
                    if (view != View.PHONE) {
                        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name + " " + view).extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).isEmpty();
                    }
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name + " fits on " + view).isEqualTo(true);
                });
                page.context().close();
            }
        }
    }

    @Test
    void fromAClaimToTheWordsInTheReportAreTwoClicks(@TempDir Path folder) {
        try (Browser browser = Browser.open(); Visitor visitor = Visitor.in(folder)) {
            Page page = browser.page(View.DESKTOP, false);
            page.navigate(visitor.address() + "claims");
            page.locator(".claims h3 a").first().click();
            page.locator(".said .from a").first().click();
            assertThat(page.url()).contains("/reports/").contains("#s-");
            assertThat(page.locator(page.url().substring(page.url().indexOf('#'))).count()).isEqualTo(1);
        }
    }
}
