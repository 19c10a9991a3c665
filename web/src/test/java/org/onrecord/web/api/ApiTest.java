package org.onrecord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;
import org.onrecord.web.Visitor;
import tools.jackson.databind.JsonNode;

class ApiTest {

    @TempDir
    private Path folder;

    private Visitor visitor;

    @BeforeEach
    void open() {
        visitor = Visitor.in(folder);
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void findsStatementsAsTheRecordFormatHasThem() {
        JsonNode found = json("/api/v1/statements?q=withholding");
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("items").get(0).get("statement").get("speakers").get(0).get("name").asString()).isEqualTo("National Dam Inspectorate");
    }

    @Test
    void correctsAndUndoesWhatWasCorrected() {
        String id = json("/api/v1/statements?q=withholding").get("items").get(0).get("statement").get("id").asString();
        HttpResponse<String> made = post("/api/v1/corrections", "{\"kind\":\"statement\",\"statement\":\"" + id + "\",\"act\":\"assert\",\"why\":\"a plain word\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).contains("/api/v1/corrections/1");
        assertThat(act(id)).isEqualTo("assert");
        assertThat(post("/api/v1/corrections/1/undo", "").statusCode()).isEqualTo(201);
        assertThat(act(id)).isEqualTo("accuse");
        assertThat(json("/api/v1/corrections").get("items")).hasSize(2);
    }

    @Test
    void refusesWhatCannotBeCorrectedAndChangesNothing() {
        HttpResponse<String> refused = post("/api/v1/corrections", "{\"kind\":\"merge\",\"from\":\"Nobody Known\",\"into\":\"Ines Halloran\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"speaker-unknown\"");
        assertThat(json("/api/v1/corrections").get("items")).isEmpty();
    }

    @Test
    void takesOnlyJson() {
        HttpRequest form = HttpRequest.newBuilder(URI.create(visitor.address()).resolve("/api/v1/corrections")).header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"kind\":\"merge\",\"from\":\"Ines Halloran\",\"into\":\"Bo Lind\"}")).build();
        assertThat(visitor.send(form).statusCode()).isEqualTo(415);
    }

    @Test
    void refusesWhatIsTooLarge() {
        HttpResponse<String> refused = post("/api/v1/corrections", "{\"why\":\"" + "x".repeat(3 << 20) + "\"}");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void saysWhichParameterIsNotKnown() {
        HttpResponse<String> refused = visitor.get("/api/v1/statements?speeker=Halloran");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"unknown-parameter\"", "There is no parameter 'speeker' here; there is q, speaker, act");
    }

    @Test
    void saysHowAnAddressIsAskedThatIsAskedOtherwise() {
        HttpResponse<String> refused = visitor.send(HttpRequest.newBuilder(URI.create(visitor.address()).resolve("/api/v1/claims")).header("Content-Type", "application/json").DELETE().build());
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("GET");
        assertThat(refused.body()).contains("\"code\":\"wrong-method\"");
    }

    @Test
    void aCursorHoldsForItsListAlone() {
        String next = json("/api/v1/reports?limit=1").get("next").asString();
        assertThat(visitor.get(next.replace("/reports", "/speakers")).body()).contains("\"code\":\"bad-cursor\"");
    }

    @Test
    void aListGoesOnWhereItWasThoughOtherItemsCameBeforeIt() {
        JsonNode first = json("/api/v1/claims?limit=2");
        String named = first.get("items").get(1).get("claim").get("id").asString();
        assertThat(post("/api/v1/corrections", "{\"kind\":\"claim-name\",\"statement\":\"" + named + "\",\"name\":\"The second one\"}").statusCode()).isEqualTo(201);
        String third = json("/api/v1/claims?limit=3").get("items").get(2).get("claim").get("id").asString();
        assertThat(json(first.get("next").asString()).get("items").get(0).get("claim").get("id").asString()).isEqualTo(third);
    }

    @Test
    void saysThatNothingChangedUntilSomethingDoes() {
        String tag = visitor.get("/api/v1/claims").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        assertThat(known("/api/v1/claims", tag)).isEqualTo(304);
        assertThat(known("/api/v1/claims?limit=5", tag)).isEqualTo(200);
        post("/api/v1/corrections", "{\"kind\":\"rename\",\"speaker\":\"Ines Halloran\",\"name\":\"Ines M. Halloran\"}");
        assertThat(known("/api/v1/claims", tag)).isEqualTo(200);
    }

    @Test
    void exportsTheRecordAndWhatASearchFindsOfIt() {
        HttpResponse<String> whole = visitor.get("/api/v1/export");
        assertThat(whole.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(whole.body().lines()).hasSize(json("/api/v1/counts").get("counts").get("reports").asInt()).allMatch(line -> line.startsWith("{\"format\":\"onrecord/1\""));
        assertThat(visitor.get("/api/v1/export?format=csv&q=withholding").body().lines()).hasSize(2);
        assertThat(visitor.get("/api/v1/export?q=%22open").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotTheSameAsBefore() {
        assertThat(known("/api/v1/claims/ffffffff", "*")).isEqualTo(404);
        assertThat(known("/api/v1/claims", "*")).isEqualTo(304);
    }

    @Test
    void anInputThatIsRefusedChangesTheListOfThose() throws RecordFault {
        String tag = visitor.get("/api/v1/skipped").headers().firstValue("ETag").orElseThrow();
        assertThat(known("/api/v1/skipped", tag)).isEqualTo(304);
        try (RecordStore record = RecordStore.openExisting(folder.resolve("record.db").toString())) {
            record.write(record.begin(new Run(Instant.EPOCH, "test", "none")), List.of(new Skipped("blank.txt", "refused", "empty", OptionalLong.empty(), "nothing in it", 1)));
        }
        assertThat(known("/api/v1/skipped", tag)).isEqualTo(200);
    }

    @Test
    void theNextOnesOfASpeakerAreWhereTheAnswerSaysTheyAre() {
        String next = json("/api/v1/speakers/person%3Aines-halloran/statements?limit=1").get("next").asString();
        assertThat(next).startsWith("/api/v1/speakers/person%3Aines-halloran/statements?");
        assertThat(json(next).get("items")).hasSize(1);
    }

    @Test
    void aCursorBeyondEveryListLeadsToItsEnd() {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString("listStories 3000000000 x".getBytes(StandardCharsets.UTF_8));
        assertThat(json("/api/v1/stories?from=2000-01-01&cursor=" + cursor).get("items")).isEmpty();
    }

    @Test
    void storiesFollowEachOtherAndEachComesOnce() {
        List<String> ids = new ArrayList<>();
        for (String next = "/api/v1/stories?limit=1"; !next.isEmpty();) {
            JsonNode some = json(next);
            some.get("items").forEach(story -> ids.add(story.toString()));
            next = some.get("next").isNull() ? "" : some.get("next").asString();
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(json("/api/v1/stories?limit=100").get("items").size()).isNotEmpty();
    }

    @Test
    void aReasonIsNoBook() {
        HttpResponse<String> refused = post("/api/v1/corrections/1/undo", "{\"why\":\"" + "x".repeat(2_001) + "\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("'why' has more than 2000 characters: shorten it");
    }

    @Test
    void saysHowManyStatementsOfASearchWereNotLookedUpForClaims() {
        assertThat(json("/api/v1/claims?q=dam").get("beyond").asInt()).isZero();
        assertThat(json("/api/v1/claims?q=dam").get("items")).isNotEmpty();
    }

    @Test
    void listsAllOfItOnAPage() {
        assertThat(visitor.get("/api").body()).contains("<code>GET /api/v1/claims/{id}</code>", "Statements that fit a search");
    }

    private JsonNode json(String path) {
        return Contract.JSON.readTree(visitor.get(path).body());
    }

    private String act(String statement) {
        return json("/api/v1/statements/" + statement).get("statement").get("act").asString();
    }

    private int known(String path, String tag) {
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.address()).resolve(path)).header("If-None-Match", tag).build()).statusCode();
    }

    private HttpResponse<String> post(String path, String body) {
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.address()).resolve(path)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }
}
