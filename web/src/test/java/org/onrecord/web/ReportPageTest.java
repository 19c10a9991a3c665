package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

    private static Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path folder) {
        visitor = Visitor.in(folder);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    /** The id of the report in which words were said. */
    static String report(Visitor visitor, String words) {
        return found(visitor, words, "\"article\":\\{\"id\":\"([^\"]+)\"");
    }

    static String statement(Visitor visitor, String words) {
        return found(visitor, words, "\"statement\":\\{\"id\":\"([^\"]+)\"");
    }

    private static String found(Visitor visitor, String words, String pattern) {
        Matcher id = Pattern.compile(pattern).matcher(visitor.get("/search.json?q=" + words.replace(" ", "%20")).body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void showsTheTextWithWhoSaidWhatMarked() {
        String id = report(visitor, "frighten people");
        HttpResponse<String> page = visitor.get("/reports/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The Sallow Herald", "By Nadia Ferrow", "href=\"https://sallowherald.example/town/siren-test-to-go-ahead\"",
                "<span class=\"by\">Petra Quillan, the mayor</span>", "<span class=\"cue-word\">said</span>", "Its story");
    }

    @Test
    void givesEachStatementAnAnchor() {
        String statement = statement(visitor, "every household");
        assertThat(visitor.get("/reports/" + report(visitor, "every household")).body()).contains("id=\"s-" + statement + "\"");
    }

    @Test
    void leadsFromABeginningToTheWholeId() {
        String id = report(visitor, "frighten people");
        HttpResponse<String> reply = visitor.get("/reports/" + id.substring("sha256:".length(), 20) + ".json");
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Location")).contains("/reports/sha256%3A" + id.substring("sha256:".length()) + ".json");
        assertThat(visitor.get(reply.headers().firstValue("Location").orElseThrow()).body()).startsWith("{\"format\":\"onrecord/1\",\"article\":{\"id\":\"" + id);
    }

    @Test
    void givesItsStatementsAsATable() {
        assertThat(visitor.get("/reports/" + report(visitor, "frighten people") + ".csv").body()).startsWith("statement,speakers,").contains("Petra Quillan");
    }

    @Test
    void saysThatThereIsNoSuchReport() {
        assertThat(visitor.get("/reports/ffffffffffff").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/reports/%3Cscript%3E").body()).contains("There is no such report").doesNotContain("<script>");
    }
}
