package org.onrecord.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Visitor;
import org.onrecord.web.browser.Browser.View;

/** Every page that links lead to from the first one, in a real browser: none is missing, none has a fault, everybody can use it. */
class EveryPageTest {

    /** Of one kind, e.g. of statements: the first ones that a link leads to. */
    private static final int OF_A_KIND = 2;

    private static Browser browser;
    private static Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path folder) {
        browser = Browser.open();
        visitor = Visitor.in(folder);
    }

    @AfterAll
    static void close() {
        if (visitor != null) {
            visitor.close();
            browser.close();
        }
    }

    @Test
    void everyLinkLeadsToAPageThatEverybodyCanUse() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = walk(View.DESKTOP, true, faults);
        walk(View.DARK, true, faults);
        walk(View.PHONE, true, faults);
        walk(View.DESKTOP, false, faults);
        assertThat(faults).isEmpty();
        assertThat(seen).contains("search");
    }

    private static Set<String> walk(View view, boolean scripts, List<String> faults) {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> found = new LinkedHashSet<>(Set.of("/", "/search?q=dam"));
        Queue<String> next = new ArrayDeque<>(found);
        Page page = browser.page(view, scripts);
        page.onConsoleMessage(message -> heard(message, page, faults));
        while (!next.isEmpty()) {
            String address = next.remove();
            if (kinds.merge(kind(address), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            Response response = page.navigate(visitor.address() + address.substring(1));
            if (response.status() != 200) {
                faults.add(response.status() + " " + address);
                continue;
            }
            look(page, view, scripts, faults, kind(address) + "-" + kinds.get(kind(address)));
            for (String link : links(page)) {
                if (found.add(link)) {
                    next.add(link);
                }
            }
        }
        page.context().close();
        return kinds.keySet();
    }

    private static void look(Page page, View view, boolean scripts, List<String> faults, String name) {
        if (scripts) {
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                faults.add(view + " " + page.url() + ": " + rule.getImpact() + " " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
            }
            if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
                faults.add(view + " " + page.url() + " is wider than its window");
            }
            Browser.keep(page, name, view);
        }
    }

    private static void heard(ConsoleMessage message, Page page, List<String> faults) {
        if (message.type().equals("error")) {
            faults.add(page.url() + " says on its console: " + message.text());
        }
    }

    /** Paths of this server that links of the page lead to, but those that end in a file. */
    private static List<String> links(Page page) {
        List<String> links = new ArrayList<>();
        for (var link : page.locator("a[href^='/']").all()) {
            URI address = URI.create(link.getAttribute("href"));
            if (address.getPath() != null && !address.getPath().matches(".*\\.[a-z]{2,5}")) {
                links.add(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
            }
        }
        return links;
    }

    /** The path with what stands for one thing of many left out, e.g. "claims-id". */
    private static String kind(String address) {
        String path = URI.create(address).getPath();
        String[] parts = path.substring(1).split("/");
        return (parts[0].isEmpty() ? "first" : parts[0]) + (parts.length > 1 ? "-id" : "") + (parts.length > 2 ? "-" + parts[2] : "");
    }
}
