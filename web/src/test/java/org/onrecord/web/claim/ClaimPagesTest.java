package org.onrecord.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Visitor;

class ClaimPagesTest {

    private static Visitor visitor;

    /** Addresses of claims as the list has them, the most disputed first. */
    private static String disputed;
    private static String copied;

    @BeforeAll
    static void open(@TempDir Path folder) {
        visitor = Visitor.in(folder);
        disputed = claim("A report on cracks in the Velm dam");
        copied = claim("Water level at Velm dam");
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    private static String claim(String wording) {
        MatchResult found = Pattern.compile("\"id\":\"([0-9a-f]+)\",\"wording\":\"" + wording).matcher(visitor.get("/claims.json").body()).results().findFirst().orElseThrow();
        return "/claims/" + found.group(1);
    }

    @Test
    void claimsAreListedWithTheirSidesCountedTheMostDisputedFirst() {
        String page = visitor.get("/claims").body();
        assertThat(page).containsSubsequence("“A report on cracks", "2 assert (1 speaker)", "1 denies (1 speaker)", "3 reports, 2 origins · on 16 April 2031", "“Water level at Velm dam");
        assertThat(visitor.get("/claims.csv").body()).startsWith("claim,wording,name,side,statements,speakers,reports,origins,first,last").contains(",denies,1,1,3,2,2031-04-16,");
    }

    @Test
    void claimsAreFoundByWordsAndSpeakersOfTheirStatements() {
        assertThat(visitor.get("/claims?q=withholding").body()).contains("of withholding eleven months").doesNotContain("A report on cracks");
        assertThat(visitor.get("/claims?speaker=Ines+Halloran").body()).contains("A report on cracks").doesNotContain("withholding");
        assertThat(visitor.get("/claims?q=nobodysaidthis").body()).contains("No claim found");
        assertThat(visitor.get("/claims?q=%22open").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/claims?from=yesterday").body()).contains("Write days as 2031-04-08.");
    }

    @Test
    void aClaimShowsWhoTakesWhichSideWhenAndInWhoseReport() {
        String page = visitor.get(disputed).body();
        assertThat(page).contains("<h1 dir=\"auto\">“A report on cracks", "1 speaker asserts it and 1 denies it, in 3 reports, 2 origins, on 16 April 2031.", "Ines Halloran</a>",
                "The Sallow Herald</span>, published on 16 April 2031", "<h3>16 April 2031</h3>", "<h3>Day not known</h3>", "href=\"/statements/", "#s-");
        for (String taken : new String[] {"/sheet.md", "/sheet.docx", "/claimreview.json", ".atom"}) {
            assertThat(page).contains("href=\"" + disputed + taken + "\"");
            assertThat(visitor.get(disputed + taken).statusCode()).as(taken).isEqualTo(200);
        }
    }

    @Test
    void aClaimShowsInWhatAccountsDifferAndWhyItsStatementsAreTogether() {
        String page = visitor.get(disputed).body();
        assertThat(page).contains("Where accounts differ", "it is so", "it is not so", "In this claim: ", "closeness 0.");
    }

    @Test
    void oneSpeakerMayTakeSeveralSides() {
        String page = visitor.get(disputed).body();
        assertThat(page).contains("Ines Halloran", "denies", "asserts");
        assertThat(visitor.get("/claims?page=101").statusCode()).isEqualTo(404);
    }

    @Test
    void aBeginningOfAnIdLeadsToTheWholeAddress() {
        HttpResponse<String> reply = visitor.get(disputed.substring(0, "/claims/".length() + 8) + ".csv");
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Location")).contains(disputed + ".csv");
    }

    @Test
    void whatIsNoClaimIsToldToBeNone() {
        assertThat(visitor.get("/claims/ffffffff").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/claims/%3Cscript%3E").body()).contains("There is no such claim").doesNotContain("<script>");
        assertThat(visitor.get(disputed + "?page=7").body()).contains("The claim has no such page");
        assertThat(visitor.get("/claims/ffffffff.json").headers().firstValue("Content-Type")).contains("application/problem+json; charset=utf-8");
    }

    @Test
    void aClaimIsThereForProgramsAsTheCommandWritesIt() {
        assertThat(visitor.get(disputed + ".json").body()).startsWith("{\"claim\":{\"id\":\"" + disputed.substring("/claims/".length()) + "\",\"wording\":\"A report on cracks")
                .contains("\"reports\":3,\"origins\":2},\"members\":[{\"side\":\"");
        assertThat(visitor.get(disputed + ".csv").body()).startsWith("statement,side,speakers,cue,words,said,said from,").contains(",denies,Ines Halloran,denied,");
    }

    @Test
    void picturesHaveAddressesOfTheirOwnAndTwins() {
        assertThat(visitor.get(copied).body()).contains("<svg class=\"timeline\"", "aria-label=\"Ines Halloran asserts, on 9 April 2031: ", "<svg class=\"origintree\"");
        assertThat(visitor.get(copied + "/timeline").body()).contains("<svg class=\"timeline\"", "<td dir=\"auto\">2031-04-09</td>");
        assertThat(visitor.get(copied + "/timeline.csv").body()).startsWith("day,day is of publication,side,speaker,words,outlet,statement").contains("2031-04-09,no,asserts,Ines Halloran,");
        assertThat(visitor.get(copied + "/attention.json").body()).contains("{\"from\":\"2031-04-09\",\"to\":\"2031-04-09\",\"side\":\"asserts\",\"statements\":\"3\"}");
        assertThat(visitor.get(copied + "/origins.csv").body()).contains(",1,The Quarry Post,2031-04-10,");
        assertThat(visitor.get("/claims/grid.csv").body()).contains(",Ines Halloran,denies,");
        String report = visitor.get(copied + ".json").body().replaceFirst("(?s).*\"article\":\\{\"id\":\"([^\"]+)\".*", "$1");
        assertThat(visitor.get("/stories/" + report + "/grid").body()).contains("Who takes which side in this story", "aria-label=\"Ines Halloran asserts (3 statements): Water level at Velm dam");
        assertThat(visitor.get("/stories/ffffffff/grid").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/claims/grid").body()).contains("aria-label=\"Ines Halloran asserts (3 statements): Water level at Velm dam");
    }

    @Test
    void aClaimInOnesOwnWordsIsMarkedAsAsked() {
        String page = visitor.get("/claims?words=the+dam+is+cracked").body();
        assertThat(page).contains("A claim as asked for", "<h1 dir=\"auto\">“the dam is cracked”</h1>", "cracks in its spillway", "Perhaps about something else");
        assertThat(visitor.get("/claims.json?words=the+dam+is+cracked").body()).startsWith("{\"claim\":{\"id\":null,\"wording\":\"the dam is cracked\"");
        assertThat(visitor.get("/claims?words=" + "a".repeat(501)).statusCode()).isEqualTo(400);
        assertThat(visitor.get("/claims?words=%3F").statusCode()).isEqualTo(400);
    }

    @Test
    void statementsInNoClaimAreCountedByTheReason() {
        assertThat(visitor.get("/claims/left-out").body()).contains("its words do not say what it is about");
        assertThat(visitor.get("/claims/left-out.csv").body()).startsWith("reason,statements");
    }

    @Test
    void twoOutletsAndTwoSpeakersAreShownBesideEachOther() {
        String claim = copied.substring("/claims/".length());
        assertThat(visitor.get("/compare").body()).contains("Choose a claim first.", "/compare?claim=" + disputed.substring("/claims/".length()));
        assertThat(visitor.get("/compare?claim=" + claim).body()).contains("<option value=\"Northwire\">Northwire (", "<option value=\"The Quarry Post\" selected>The Quarry Post (");
        String outlets = visitor.get("/compare?claim=" + claim + "&outlet=Northwire&outlet=The+Quarry+Post").body();
        assertThat(outlets).contains("Northwire and The Quarry Post</h2>", "that both have, ", "that only this outlet has", "only <span dir=\"auto\">Northwire</span> has this");
        String withholding = claim("Hydrovelm, the operator").substring("/claims/".length());
        String speakers = visitor.get("/compare.csv?claim=" + withholding + "&speaker=organization:national-dam-inspectorate&speaker=organization:hydrovelm").body();
        assertThat(speakers).contains(",asserts,National Dam Inspectorate,");
    }

    @Test
    void statementsOfASearchAndOfASpeakerAreCountedOverTime() {
        assertThat(visitor.get("/search?q=dam").body()).contains("href=\"/search/attention?q=dam\"");
        assertThat(visitor.get("/search/attention?q=dam").body()).contains("<svg class=\"attention\"", "Statements over time", "href=\"/search?q=dam\"");
        assertThat(visitor.get("/search/attention.csv?speaker=Joren+Falk").body()).startsWith("from,to,side,statements").contains("2031-04-09,2031-04-09,");
        assertThat(visitor.get("/search/attention?q=%22open").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/search/attention?to=never").statusCode()).isEqualTo(400);
    }

    @Test
    void whatCannotBeComparedIsToldSo() {
        String claim = disputed.substring("/claims/".length());
        assertThat(visitor.get("/compare?claim=ffffffff").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/compare?claim=" + claim + "&outlet=Northwire&outlet=Northwire").statusCode()).isEqualTo(400);
        String unknown = visitor.get("/compare?claim=" + claim + "&outlet=%3Cscript%3Ealert(1)%3C/script%3E&outlet=x'+or+1=1").body();
        assertThat(unknown).contains("nothing of this claim").doesNotContain("<script>alert");
        assertThat(visitor.get("/compare?claim=" + claim.substring(0, 8) + "&outlet=a&outlet=b").headers().firstValue("Location"))
                .contains("/compare?claim=" + claim + "&outlet=a&outlet=b");
    }
}
