package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionFormsTest {

    private Visitor visitor;

    @BeforeEach
    void open(@TempDir Path folder) {
        visitor = Visitor.in(folder);
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    private String statement(String words) {
        return visitor.get("/search.csv?q=" + words).body().split("\r?\n")[1].split(",")[0];
    }

    /** Where a form leads back to. */
    private static String location(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return reply.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whatWasDoneIsShownWithAFormToUndoIt() {
        String id = statement("withholding");
        assertThat(location(visitor.post("/statements/" + id + "/correct", "act=deny&was-act=accuse&why=it+reads+so&back=/log%3Fby%3Dx%23top"))).isEqualTo("/log?by=x&done=1#top");
        assertThat(visitor.get("/log?done=1").body()).contains("<strong>Done.</strong>", "what was done by saying it: <span class=\"was\" dir=\"auto\">accuse</span>",
                "action=\"/log/1/undo\"", "Why: <span dir=\"auto\">it reads so</span>");
        assertThat(visitor.get("/search.csv?q=withholding").body()).contains(",denied,");
        assertThat(location(visitor.post("/log/1/undo", "back=/log"))).isEqualTo("/log?done=2");
        assertThat(visitor.get("/log?done=2").body()).contains("Correction 1 does not hold any more.");
        assertThat(visitor.get("/search.csv?q=withholding").body()).contains(",accused,");
    }

    @Test
    void aRefusalSaysWhatToDoAndChangesNothing() {
        String id = statement("withholding");
        HttpResponse<String> refused = visitor.post("/statements/" + id + "/correct", "speaker=Nobody+Known+Here&was-speaker=x");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("<h1>Nothing was changed</h1>", "No speaker is called");
        assertThat(visitor.post("/statements/" + id + "/correct", "act=accuse&was-act=accuse").statusCode()).isEqualTo(409);
        assertThat(visitor.post("/statements/" + id + "/correct", "act=shout").body()).contains("no act");
        assertThat(visitor.post("/statements/000000000000/correct", "edit=reject").statusCode()).isEqualTo(409);
        assertThat(visitor.post("/statements/" + id + "/correct", "edit=reject&why=" + "x".repeat(3_000)).statusCode()).isEqualTo(400);
        assertThat(visitor.post("/log/99999999999999999999/undo", "").statusCode()).isEqualTo(409);
        assertThat(visitor.get("/log").body()).contains("No corrections");
    }

    @Test
    void noFormLeadsToAnotherServer() {
        assertThat(location(visitor.post("/statements/" + statement("withholding") + "/correct", "edit=accept&back=//elsewhere.example/"))).isEqualTo("/log?done=1");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        String id = statement("withholding");
        assertThat(visitor.send(visitor.form("/statements/" + id + "/correct", "edit=reject").build()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/log").body()).contains("No corrections");
    }

    @Test
    void speakersAreMergedRenamedAndSplit() {
        assertThat(location(visitor.post("/speakers/person%3Acorin-vasse/merge", "into=Rolf+Tamsin&back=/speakers/person%253Acorin-vasse"))).isEqualTo("/speakers/person%3Acorin-vasse?done=1");
        assertThat(visitor.get("/speakers/person%3Acorin-vasse?done=1").body()).contains("<h1 dir=\"auto\">Rolf Tamsin</h1>", "two speakers made one", "The same as");
        location(visitor.post("/speakers/person%3Arolf-tamsin/rename", "name=Rolf+%3Cb%3ETamsin&back=/log"));
        assertThat(visitor.get("/speakers/person%3Arolf-tamsin").body()).contains("<h1 dir=\"auto\">Rolf &lt;b&gt;Tamsin</h1>").doesNotContain("<b>Tamsin");
        String id = statement("withholding");
        HttpResponse<String> refused = visitor.post("/speakers/person%3Aoda-brennick/split", "as=Oda+Brennick+(mayor)&statement=" + id);
        assertThat(refused.body()).contains("not by");
        assertThat(visitor.post("/speakers/person%3Aoda-brennick/split", "as=Oda").body()).contains("Choose the statements");
    }

    @Test
    void claimsAreNamedMergedAndSplit() {
        String claim = visitor.get("/speakers/person%3Aoda-brennick").body().replaceAll("(?s).*?href=\"/claims/([0-9a-f]+)\".*", "$1");
        assertThat(location(visitor.post("/claims/" + claim + "/name", "name=The+hidden+readings&back=/claims/" + claim))).isEqualTo("/claims/" + claim + "?done=1");
        assertThat(visitor.get("/log.json").body()).contains("\"kind\":\"claim-name\"", "\"name\":\"The hidden readings\"");
        assertThat(visitor.post("/claims/" + claim + "/merge", "with=/claims/" + claim).body()).contains("of one claim already");
        assertThat(visitor.post("/claims/" + claim + "/split", "").body()).contains("Choose the statements");
    }

    @Test
    void theLogIsFilteredAndGivenToPrograms() {
        String id = statement("withholding");
        location(visitor.post("/statements/" + id + "/correct", "edit=accept&back=/log"));
        assertThat(visitor.get("/log?statement=" + id).body()).contains("accepted as it is");
        assertThat(visitor.get("/log?by=nobody+at+all").body()).contains("No corrections");
        assertThat(visitor.get("/log.csv").body()).startsWith("number,made,made_by,what,was,became,why,state,statement").contains(",accept,");
        assertThat(visitor.get("/log.json").body()).contains("\"edit\":\"accept\"", "\"holds\":true");
    }
}
