package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPageTest {

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
    void datesStandInTheReadersForm() {
        assertThat(read("/latest", "en-US,en;q=0.9").body()).contains("on April 17, 2031</time>").contains("<time datetime=\"2031-04-17");
        assertThat(read("/latest", "de-DE").body()).contains("on 17. April 2031</time>");
        assertThat(read("/latest", "zh-CN").body()).contains("on 17 April 2031</time>");
        assertThat(read("/latest", "de-DE").headers().firstValue("Vary")).contains("Accept-Encoding, Accept-Language");
        assertThat(read("/search.csv?q=dam", "de-DE").body()).isEqualTo(read("/search.csv?q=dam", "zh-CN").body());
        assertThat(read("/search.json?q=dam", "de-DE").body()).isEqualTo(read("/search.json?q=dam", "zh-CN").body());
    }

    private static HttpResponse<String> read(String path, String languages) {
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.address()).resolve(path)).header("Accept-Language", languages).build());
    }

    @Test
    void showsWhatTheRecordHolds() {
        assertThat(visitor.get("/").body()).contains("<a href=\"/latest\">11</a>", "What is most disputed", "action=\"/search\"",
                "Siren test to go ahead despite operator’s protest");
        assertThat(visitor.get("/index.json").body()).startsWith("{\"record\":\"record\",\"reports\":11,");
        assertThat(visitor.get("/index.csv").body()).startsWith("record,reports,statements");
    }

    @Test
    void listsTheLatestReportsByDayOrArrival() {
        assertThat(visitor.get("/latest").body()).contains("Siren test to go ahead", "13 statements");
        assertThat(visitor.get("/latest?by=arrival").body()).contains("aria-current=\"true\">By arrival");
        assertThat(visitor.get("/latest.json").body()).startsWith("{\"article\":{\"id\":\"sha256:");
        assertThat(visitor.get("/latest.csv?by=arrival").body()).startsWith("article,headline,outlet");
    }

    @Test
    void takesNoOtherWordsForAPlaceInTheList() {
        assertThat(visitor.get("/latest?after=%27%3B--").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/stories?after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void showsStoriesAndTheirReports() {
        String list = visitor.get("/stories").body();
        Matcher story = Pattern.compile("href=\"(/stories/[^\"]+)\"").matcher(list);
        assertThat(story.find()).isTrue();
        assertThat(visitor.get(story.group(1)).body()).contains("Its reports, by the day of publication", "href=\"/reports/sha256%3A");
        assertThat(visitor.get("/stories.json").body()).startsWith("{\"story\":{\"id\":\"sha256:");
        assertThat(visitor.get(story.group(1) + ".json").body()).contains("\"reports\":[{\"article\":");
        assertThat(visitor.get(story.group(1) + ".csv").body()).startsWith("story,article,headline");
        assertThat(visitor.get("/stories/ffffffffffff").statusCode()).isEqualTo(404);
    }
}
