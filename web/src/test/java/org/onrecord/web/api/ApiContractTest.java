package org.onrecord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.web.Visitor;
import org.onrecord.web.ask.Frame;
import tools.jackson.databind.JsonNode;

class ApiContractTest {

    private static Visitor visitor;
    private static Contract contract;

    @BeforeAll
    static void open(@TempDir Path folder) {
        visitor = Visitor.in(folder);
        contract = Contract.of(visitor.get("/api/v1/openapi.json").body());
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void everyAddressAnswersAsTheDocumentSays() {
        for (Contract.Operation operation : contract.operations()) {
            HttpResponse<String> answer = send(operation, path(operation), operation.path().equals("/corrections")
                    ? "{\"kind\":\"claim-name\",\"statement\":\"" + id("/statements", "statement") + "\",\"name\":\"The dam\"}" : "");
            contract.requireKept(operation, answer);
            assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isBetween(200, 201);
        }
    }

    @Test
    void theDocumentKeepsOpenApisRules() {
        JsonNode document = contract.document();
        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.get("info").get("title").asString()).isNotBlank();
        assertThat(document.get("info").get("version").asString()).isNotBlank();
        Set<String> names = new HashSet<>();
        for (Contract.Operation operation : contract.operations()) {
            assertThat(names.add(operation.node().get("operationId").asString())).isTrue();
            assertThat(operation.node().get("summary").asString()).isNotBlank();
            assertThat(operation.node().get("responses")).allSatisfy(response -> assertThat(response.get("description").asString()).isNotBlank());
            Set<String> inPath = new TreeSet<>();
            Set<String> places = new TreeSet<>();
            operation.node().get("parameters").forEach(parameter -> {
                assertThat(parameter.get("description").asString()).isNotBlank();
                assertThat(parameter.has("schema")).isTrue();
                if (parameter.has("example")) {
                    assertThat(contract.mistakes(parameter.get("schema"), parameter.get("example").toString())).isEmpty();
                }
                if (parameter.get("in").asString().equals("path")) {
                    assertThat(parameter.get("required").asBoolean()).isTrue();
                    inPath.add(parameter.get("name").asString());
                }
            });
            Matcher place = Pattern.compile("\\{(\\w+)}").matcher(operation.path());
            while (place.find()) {
                places.add(place.group(1));
            }
            assertThat(inPath).isEqualTo(places);
        }
    }

    @Test
    void everySchemaThatIsNamedIsThereAndEveryOneThatIsThereIsNamed() {
        Set<String> named = new TreeSet<>();
        Matcher reference = Pattern.compile("\"\\$ref\":\"#/components/schemas/(\\w+)\"").matcher(contract.document().toString());
        while (reference.find()) {
            named.add(reference.group(1));
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(contract.document().get("components").get("schemas").propertyNames());
    }

    @Test
    void examplesOfCorrectionsFitTheirSchema() {
        JsonNode request = contract.document().get("components").get("schemas").get("CorrectionRequest");
        assertThat(request.get("examples")).isNotEmpty().allSatisfy(example -> assertThat(contract.mistakes(request, example.toString())).isEmpty());
    }

    @Test
    void answersWhateverIsAskedWithoutAFaultOfItsOwn() {
        GeneratedRequests requests = new GeneratedRequests(20_310_408, contract, Map.of("id", id("/statements", "statement"), "number", "1"));
        for (int i = 0; i < 500; i++) {
            GeneratedRequests.Made made = requests.next();
            contract.requireKept(made.operation(), send(made.operation(), made.path(), made.body()));
        }
    }

    @Test
    void aListIsFollowedToItsEndWithNothingTwice() {
        for (String list : List.of("/statements?limit=7", "/statements?limit=7&order=date&q=dam", "/reports?limit=3", "/speakers?limit=4", "/claims?limit=9", "/stories?limit=1")) {
            Set<String> seen = new HashSet<>();
            String next = "/api/v1" + list;
            long total = -1;
            while (next != null) {
                JsonNode some = Contract.JSON.readTree(visitor.get(next).body());
                some.get("items").forEach(item -> assertThat(seen.add(item.toString())).isTrue());
                total = some.has("total") ? some.get("total").asLong() : -1;
                next = some.get("next").isNull() ? null : some.get("next").asString();
            }
            assertThat(seen).hasSizeGreaterThan(1).satisfies(all -> assertThat(total(list, all.size())).isEqualTo(all.size()));
            assertThat(total < 0 || total == seen.size()).as(list).isTrue();
        }
    }

    private static int total(String list, int seen) {
        return list.startsWith("/reports") ? Contract.JSON.readTree(visitor.get("/api/v1/counts").body()).get("counts").get("reports").asInt() : seen;
    }

    private static HttpResponse<String> send(Contract.Operation operation, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(visitor.address()).resolve("/api/v1" + path));
        return visitor.send(operation.method().equals("get") ? request.build() : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }

    /** The operation's path, with ids that the record has. */
    private static String path(Contract.Operation operation) {
        String list = operation.path().replaceFirst("/\\{.*", "");
        if (operation.path().contains("{number}")) {
            HttpResponse<String> made = send(new Contract.Operation("post", "/corrections", operation.node()), "/corrections",
                    "{\"kind\":\"claim-name\",\"statement\":\"" + id("/statements", "statement") + "\",\"name\":\"The dam\"}");
            return operation.path().replace("{number}", made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
        }
        String object = switch (list) {
            case "/statements" -> "statement";
            case "/reports" -> "article";
            case "/speakers" -> "speaker";
            case "/claims" -> "claim";
            default -> "story";
        };
        return operation.path().contains("{id}") ? operation.path().replace("{id}", Frame.encoded(id(list, object))) : operation.path();
    }

    /** Of the first item of a list. */
    private static String id(String list, String object) {
        return Contract.JSON.readTree(visitor.get("/api/v1" + list + "?limit=1").body()).get("items").get(0).get(object).get("id").asString();
    }
}
