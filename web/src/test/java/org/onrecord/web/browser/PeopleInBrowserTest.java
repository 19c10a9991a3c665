package org.onrecord.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Through;
import org.onrecord.web.Visitor;
import org.onrecord.web.browser.Browser.View;
import org.onrecord.web.provider.QuarryLogin;
import org.onrecord.web.setting.Settings;

class PeopleInBrowserTest {

    @Test
    void everybodyCanSignInAndAdministratorsHaveToDoWithPeopleOnAnyScreen(@TempDir Path folder) {
        try (Browser browser = Browser.open(); Visitor visitor = Visitor.signingIn(folder, Settings.USUAL, "mara admin", "tom reader")) {
            for (View view : View.values()) {
                Page page = browser.page(view, true);
                page.navigate(visitor.address() + "people");
                look(page, "sign-in", view);
                page.getByLabel("Name").fill("mara");
                page.getByLabel("Password").fill("not the password");
                page.locator("form.people button").click();
                look(page, "sign-in-refused", view);
                page.getByLabel("Name").fill("mara");
                page.getByLabel("Password").fill(Visitor.PASSWORD);
                page.locator("form.people button").click();
                assertThat(page.url()).as("where they wanted to go").endsWith("/people");
                page.locator("summary").last().click();
                look(page, "people", view);
                page.locator(".person").last().getByText("Make a key").locator("xpath=ancestor::form").locator("[name=for]").fill("the wall screen");
                page.locator(".person").last().getByText("Make a key").click();
                look(page, "key-made", view);
                page.locator(".signed-in a").click();
                look(page, "account", view);
                page.getByText("Sign out").click();
                assertThat(page.locator("h1").textContent()).isEqualTo("Sign in");
                page.context().close();
            }
        }
    }

    /** To another site and back: browsers send no cookie with that but those that are for it. */
    @Test
    void whoComesThroughAnotherServiceIsBackWhereTheyWanted(@TempDir Path folder) {
        try (Browser browser = Browser.open(); QuarryLogin login = QuarryLogin.open(); Visitor visitor = Visitor.signingIn(folder, Through.settings(login), "mara admin", "tom reader")) {
            for (View view : View.values()) {
                Page page = browser.page(view, true);
                login.as("stranger-" + view, "stranger@quarry.example", "mara");
                page.navigate(visitor.address() + "people");
                look(page, "sign-in-through", view);
                page.getByText("Sign in through").click();
                assertThat(page.url()).contains("/sign-in/back?");
                look(page, "sign-in-stranger", view);
                page.getByLabel("Name").fill("mara");
                page.getByLabel("Password").fill(Visitor.PASSWORD);
                page.locator("form.people button").click();
                page.navigate(visitor.address() + "people");
                page.locator("summary").last().click();
                page.locator(".person").last().locator("[name=as]").fill("tom." + view + "@quarry.example");
                page.locator(".person").last().getByText("Change it").click();
                look(page, "people-through", view);
                page.getByText("Sign out").click();
                login.as("tom-" + view, "tom." + view + "@quarry.example", "tom");
                page.navigate(visitor.address() + "search?q=dam");
                page.getByText("Sign in through").click();
                assertThat(page.url()).endsWith("/search?q=dam");
                assertThat(page.locator(".signed-in bdi").textContent()).isEqualTo("tom");
                page.context().close();
            }
        }
    }

    private static void look(Page page, String name, View view) {
        Browser.keep(page, name, view);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name + " " + view).extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name + " fits on " + view).isEqualTo(true);
    }
}
