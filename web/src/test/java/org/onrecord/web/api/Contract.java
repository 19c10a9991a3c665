package org.onrecord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the server's document says of its answers, to hold them against. */
final class Contract {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    /** An operation of the document. @param path as the document has it, "/claims/{id}" */
    record Operation(String method, String path, JsonNode node) { }

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract of(String document) {
        return new Contract(JSON.readTree(document));
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> operations.add(new Operation(operation.getKey(), path.getKey(), operation.getValue()))));
        return operations;
    }

    /** The answer is one that the document tells of, and is as it says. */
    void requireKept(Operation operation, HttpResponse<String> answer) {
        JsonNode responses = operation.node().get("responses");
        String status = String.valueOf(answer.statusCode());
        JsonNode response = responses.has(status) ? responses.get(status) : responses.get("default");
        assertThat(answer.statusCode()).as("%s %s", operation.method(), answer.uri()).isLessThan(500);
        if (!response.has("content")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        assertThat(response.get("content").propertyNames()).as("%s gave %s: %s", answer.uri(), status, answer.body()).contains(type);
        if (response.get("content").get(type).has("schema")) {
            assertThat(mistakes(response.get("content").get(type).get("schema"), answer.body())).as("%s: %s", answer.uri(), answer.body()).isEmpty();
        }
        if (answer.statusCode() >= 400) {
            assertThat(JSON.readTree(answer.body()).get("status").asInt()).isEqualTo(answer.statusCode());
        }
    }

    /** In what a value is not as a schema of the document says. */
    List<String> mistakes(JsonNode schema, String json) {
        Schema compiled = schemas.computeIfAbsent(schema, one -> {
            ObjectNode whole = (ObjectNode) JSON.readTree(one.toString());
            whole.putObject("components").set("schemas", document.get("components").get("schemas"));
            return registry.getSchema(whole);
        });
        return compiled.validate(JSON.readTree(json)).stream().map(Object::toString).toList();
    }
}
