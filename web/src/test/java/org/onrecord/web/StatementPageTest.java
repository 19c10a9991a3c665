package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementPageTest {

    private static Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path folder) {
        visitor = Visitor.in(folder);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void showsTheWordsWhereTheyStandAndWhoSaidThemAndWhy() {
        String id = ReportPageTest.statement(visitor, "every household");
        HttpResponse<String> page = visitor.get("/statements/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Petra Quillan</a>", "<span class=\"by\">She</span>", "A pronoun stands here", "<q dir=\"auto\">She</q>", "#s-" + id);
    }

    @Test
    void saysOfWhatIsNotKnownThatItIsNot() {
        assertThat(visitor.get("/statements/" + ReportPageTest.statement(visitor, "every household")).body())
                .contains("<span class=\"unknown\">Not known.</span> <span class=\"why\">The report does not say.</span>", "The report names nobody in between.",
                        "Nothing: it is as the machine read it.");
    }

    @Test
    void givesACitation() {
        assertThat(visitor.get("/statements/" + ReportPageTest.statement(visitor, "frighten people")).body()).contains("<textarea id=\"citation\" readonly",
                "The Sallow Herald, “Siren test to go ahead despite operator’s protest”, 17 April 2031, https://sallowherald.example/town/siren-test-to-go-ahead");
    }

    @Test
    void tellsTheClaimAndTheSide() {
        assertThat(visitor.get("/statements/" + ReportPageTest.statement(visitor, "short memory")).body()).contains("href=\"/claims/", "This statement <strong>");
    }

    @Test
    void leadsFromABeginningToTheWholeId() {
        String id = ReportPageTest.statement(visitor, "every household");
        assertThat(visitor.get("/statements/" + id.substring(0, 8)).headers().firstValue("Location")).contains("/statements/" + id);
    }

    @Test
    void givesTheSameForPrograms() {
        String id = ReportPageTest.statement(visitor, "every household");
        assertThat(visitor.get("/statements/" + id + ".json").body()).startsWith("{\"article\":{").contains("\"statement\":{\"id\":\"" + id + "\"");
        assertThat(visitor.get("/statements/" + id + ".csv").body()).startsWith("statement,speakers,").contains(id + ",Petra Quillan,said");
    }

    @Test
    void saysThatThereIsNoSuchStatement() {
        assertThat(visitor.get("/statements/ffffffffffff").statusCode()).isEqualTo(404);
    }
}
