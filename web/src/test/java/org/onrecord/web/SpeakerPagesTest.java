package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakerPagesTest {

    private static final String BRENNICK = "/speakers/person%3Aoda-brennick";

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
    void listsThoseWithTheMostStatementsFirst() {
        HttpResponse<String> page = visitor.get("/speakers");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Speakers</h1>", "Oda Brennick</a><span class=\"count\">person · ");
        String[] rows = visitor.get("/speakers.csv").body().split("\r?\n");
        assertThat(rows[0]).isEqualTo("id,name,type,wikidata,statements");
        assertThat(Integer.parseInt(rows[1].replaceAll(".*,", ""))).isGreaterThanOrEqualTo(Integer.parseInt(rows[2].replaceAll(".*,", "")));
    }

    @Test
    void listsAllByName() {
        assertThat(visitor.get("/speakers.json?order=name").body().lines().map(line -> line.replaceAll(".*\"name\":\"([^\"]*)\".*", "$1").toLowerCase().replaceAll("[^a-z0-9]+", "-"))
                .filter(name -> !name.startsWith("-"))).isSorted();
        assertThat(visitor.get("/speakers?order=name&after=zz~1").body()).doesNotContain("Oda Brennick");
        assertThat(visitor.get("/speakers?order=name&after=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void findsThemByAnyWordOfTheNameOrItsBeginning() {
        assertThat(visitor.get("/speakers?q=brennick").body()).contains("Oda Brennick");
        assertThat(visitor.get("/speakers?q=Oda+Br").body()).contains("Oda Brennick");
        assertThat(visitor.get("/speakers?q=%3Cb%3Enobody").body()).contains("Nobody is called so").doesNotContain("<b>nobody");
    }

    @Test
    void tellsWhoTheyAreToReportsAndWhatTheySaid() {
        HttpResponse<String> page = visitor.get(BRENNICK);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1 dir=\"auto\">Oda Brennick</h1>", "Office at the time", "the inspector-general", "How reports name them", "The operator knew",
                "<svg");
        assertThat(visitor.get(BRENNICK + ".json").body()).contains("\"id\":\"person:oda-brennick\"");
        assertThat(visitor.get(BRENNICK + ".csv").body()).startsWith("statement,speakers,verb,");
        assertThat(visitor.get(BRENNICK + "/timeline.csv").body()).startsWith("from,to,side,statements");
        assertThat(visitor.get(BRENNICK + "?before=1").body()).doesNotContain("<blockquote");
    }

    @Test
    void knowsThoseOfOneReportByTheIdsOfItsStatements() {
        String found = visitor.get("/search.json?q=engineer").body();
        String group = found.replaceAll("(?s).*\"id\":\"(group:[^\"]+)\".*", "$1");
        assertThat(group).startsWith("group:");
        assertThat(visitor.get("/speakers/" + group.replace(":", "%3A")).body()).contains("group, in one report");
    }

    @Test
    void saysThatNobodyIsThere() {
        assertThat(visitor.get("/speakers/person%3Anobody").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/speakers/%27%20or%201%3D1%20--").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/speakers/person%3Anobody.json").body()).contains("\"code\":\"no-such-speaker\"");
    }
}
