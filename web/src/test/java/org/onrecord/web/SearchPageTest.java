package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPageTest {

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
    void showsWhoSaidWhatInWhichReportWithTheWordsMarked() {
        HttpResponse<String> page = visitor.get("/search?q=withholding");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("National Dam Inspectorate</a>", "<span class=\"verb\">accused</span>", "of <mark>withholding</mark> eleven months of measurements");
    }

    @Test
    void givesTheSameForPrograms() {
        assertThat(visitor.get("/search.json?q=withholding").body()).startsWith("{\"article\":{\"id\":\"sha256:").contains("\"act\":\"accuse\"");
        assertThat(visitor.get("/search.csv?q=withholding").body()).startsWith("statement,speakers,verb,").contains(",National Dam Inspectorate,accused,");
    }

    @Test
    void saysWhatIsWrongWithWordsThatCannotBeSearchedFor() {
        HttpResponse<String> page = visitor.get("/search?q=%22open");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<h1>These words cannot be searched for</h1>");
    }

    @Test
    void takesWordsOfTheAskerForWords() {
        assertThat(visitor.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert");
    }

    @Test
    void saysThatNothingIsWhereNothingIs() {
        HttpResponse<String> page = visitor.get("/no/such/place");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>There is nothing at this address</h1>");
    }

    @Test
    void saysHowFarTheListIsShown() {
        HttpResponse<String> page = visitor.get("/search?q=dam&page=5001");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>The list is not shown that far</h1>", "Narrow it by words, by a speaker or by days.");
        assertThat(visitor.get("/search?q=dam&page=5000").statusCode()).isEqualTo(200);
    }
}
