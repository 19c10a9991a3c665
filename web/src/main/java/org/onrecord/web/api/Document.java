package org.onrecord.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.onrecord.web.api.Endpoint.Gives;
import tools.jackson.databind.json.JsonMapper;

/** The API as OpenAPI 3.1 describes it, made of the endpoints themselves; the schemas of what they give lie beside it in schemas.json. */
final class Document {

    private static final String ABOUT = """
            Onrecord reads news reports and keeps who said what. Everything here is as the reports have it: the machine finds, links and counts; people judge. \
            Nothing says who is right.

            **Lists** come some at a time. While there is more, `next` holds the address that goes on (the `Link` header has it as well); it stays good while the record grows.

            **Ids** of statements, claims and reports may be shortened to a beginning of six characters or more that no other has.

            **What is wrong** is told as a problem document (RFC 9457): `code` is for programs and stays, `detail` says what to do. A parameter that is not known is an error, so that a slip of \
            the pen is not taken for an answer.

            **Asking again**: answers have an `ETag`; with `If-None-Match` an unchanged one is 304 and brings nothing along. 429 and 503 come with `Retry-After`.""";

    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(400, "Something was asked wrongly.", 403, "Not for who asked.", 404, "There is no such thing.",
            429, "Asked too often: wait as long as `Retry-After` says.", 503, "The record cannot be used just now: wait as long as `Retry-After` says."));

    private static final Map<Integer, String> PROBLEMS_OF_SENDING = Map.of(413, "What was sent is too large.", 415, "What was sent is not application/json.", 422, "It cannot be done; nothing was changed.");

    private Document() { }

    static byte[] of(List<Endpoint> endpoints) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Onrecord", "version", "1", "summary", "Who said what, in whose report, word for word.", "description", ABOUT,
                "license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", Api.PATH)));
        document.put("security", List.of(Map.of(), Map.of("key", List.of())));
        document.put("tags", endpoints.stream().map(endpoint -> endpoint.words().part()).distinct().map(part -> Map.of("name", part)).toList());
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        endpoints.forEach(endpoint -> paths.computeIfAbsent(endpoint.path(), _ -> new LinkedHashMap<>()).put(endpoint.method().name().toLowerCase(Locale.ROOT), operation(endpoint)));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas(), "securitySchemes", Map.of("key", Map.of("type", "http", "scheme", "bearer",
                "description", "A key, where the server has users; at a loopback address none is needed."))));
        return Items.json(document);
    }

    private static Map<String, Object> operation(Endpoint endpoint) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", endpoint.words().name());
        operation.put("tags", List.of(endpoint.words().part()));
        operation.put("summary", endpoint.words().summary());
        operation.put("description", endpoint.words().description() + " For " + endpoint.least().name().toLowerCase(Locale.ROOT) + "s.");
        operation.put("parameters", endpoint.parameters().stream().map(Parameter::described).toList());
        endpoint.takes().ifPresent(schema -> operation.put("requestBody", Map.of("required", !schema.equals("UndoRequest"), "content", Map.of("application/json", Map.of("schema", ref(schema))))));
        operation.put("responses", responses(endpoint));
        return operation;
    }

    private static Map<String, Object> responses(Endpoint endpoint) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Gives gives = endpoint.gives();
        Map<String, Object> content = new LinkedHashMap<>();
        gives.types().forEach(type -> content.put(type, gives.schema().isEmpty() ? Map.of() : Map.of("schema", gives.many() ? list(gives.schema()) : ref(gives.schema()))));
        responses.put(String.valueOf(gives.status()), Map.of("description", endpoint.words().summary() + ".", "content", content));
        if (endpoint.takes().isEmpty()) {
            responses.put("304", Map.of("description", "Nothing has changed since the answer with the given ETag."));
        }
        Map<Integer, String> problems = new TreeMap<>(PROBLEMS);
        endpoint.takes().ifPresent(_ -> problems.putAll(PROBLEMS_OF_SENDING));
        problems.forEach((status, what) -> responses.put(String.valueOf(status), problem(what)));
        responses.put("default", problem("Anything else that went wrong."));
        return responses;
    }

    private static Map<String, Object> problem(String description) {
        return Map.of("description", description, "content", Map.of("application/problem+json", Map.of("schema", ref("Problem"))));
    }

    private static Map<String, Object> list(String schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("items", Map.of("type", "array", "items", ref(schema)));
        properties.put("total", Map.of("type", "integer", "minimum", 0, "description", "How many there are in all, where that is known."));
        properties.put("beyond", Map.of("type", "integer", "minimum", 0, "description", "Statements that fit as well, but were not looked up: narrow the search to see what they belong to."));
        properties.put("missing", Map.of("type", "integer", "minimum", 0, "description", "Reports that are in the record but not looked at for this yet."));
        properties.put("next", Map.of("type", List.of("string", "null"), "description", "Where the list goes on; null: this was the end of it."));
        return Map.of("type", "object", "required", new ArrayList<>(List.of("items", "next")), "properties", properties);
    }

    private static Map<String, Object> ref(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }

    private static Map<?, ?> schemas() {
        try (InputStream in = Objects.requireNonNull(Document.class.getResourceAsStream("schemas.json"), "schemas.json is missing in the class path")) {
            return JsonMapper.builder().build().readValue(in, LinkedHashMap.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
