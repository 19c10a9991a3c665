package org.onrecord.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.onrecord.web.ask.Frame;
import tools.jackson.databind.JsonNode;

/** Requests of every operation of a document, right ones and broken ones; the same from the same seed. */
final class GeneratedRequests {

    private static final List<String> STRANGE = List.of("", " ", "0", "-1", "1e9", "99999999999999999999", "null", "true", "[]", "{}", "'", "' or 1=1 --", "\"; drop table articles; --", "%", "_", "*",
            "a* OR", "NOT", "\"open", "((((", "~", "dam~9", "[a TO b]", "content:x", "/.*/", "\\", "../../etc/passwd", "<script>alert(1)</script>", "${7*7}", "\u0000", "\uFEFF", "é", "e\u0301",
            "\uD83D\uDE00", "\u202Egnp", "العربية", "a\r\nSet-Cookie: x=1", "2031-02-30", "2031-04-08", "9999-12-31", "0000-01-01", "date", "x".repeat(900), "\u4e00".repeat(400), "dam ".repeat(200), "asc", "sha256:", "person:",
            "W/\"", "c3RhdGVtZW50cw", "bGlzdFJlcG9ydHMgMyA", "c2VhcmNoU3RhdGVtZW50cyA5OTk5OTk5OTk5OTk5OTk5OTkgeA");

    private static final List<String> BODIES = List.of("", "{", "[]", "null", "1", "\"x\"", "{}", "{\"kind\":1}", "{\"kind\":\"no\"}", "{\"kind\":\"merge\"}", "{\"kind\":\"merge\",\"from\":[],\"into\":{}}",
            "{\"kind\":\"merge\",\"from\":\"x\",\"into\":\"x\",\"from\":\"y\"}", "{\"kind\":\"rename\",\"speaker\":\"\\u0000\",\"name\":\"y\"}", "{\"kind\":\"rename\",\"speaker\":\"\\ud800\",\"name\":\"y\"}",
            "{\"kind\":\"statement\",\"statement\":\"STATEMENT\",\"act\":\"shout\"}", "{\"kind\":\"statement\",\"statement\":\"STATEMENT\",\"act\":\"deny\"}",
            "{\"kind\":\"statement\",\"statement\":\"STATEMENT\",\"said\":\"yesterday\"}", "{\"kind\":\"statement\",\"statement\":\"STATEMENT\",\"content\":[]}",
            "{\"kind\":\"statement\",\"statement\":\"STATEMENT\",\"reject\":true,\"act\":\"deny\"}", "{\"kind\":\"statement\",\"statement\":\"STATEMENT\",\"speakers\":null,\"why\":\"nobody\"}",
            "{\"kind\":\"statement\",\"statement\":\"STATEMENT\",\"speakers\":\"Cy Marsh\",\"newSpeakers\":\"person\"}", "{\"kind\":\"add\",\"report\":\"x\",\"content\":\"y\"}",
            "{\"kind\":\"split\",\"speaker\":\"x\",\"as\":\"y\",\"statements\":[\"STATEMENT\"]}", "{\"kind\":\"claim-merge\",\"statements\":[\"STATEMENT\"]}", "{\"kind\":\"claim-split\",\"statements\":[\"STATEMENT\"]}",
            "{\"kind\":\"claim-name\",\"statement\":\"STATEMENT\",\"name\":\" \"}", "{\"why\":\"x\"}", "{\"why\":1}", "[[[[[[[[[[[[[[[[", "{\"why\":\"" + "x".repeat(50_000) + "\"}", "{\"why\":\"x\"} {", "\uFEFF{}");

    private final Random random;
    private final List<Contract.Operation> operations;
    private final Map<String, String> places;

    /** @param path with what comes after "?" */
    record Made(Contract.Operation operation, String path, String body) { }

    /** @param places right values of what stands in paths */
    GeneratedRequests(long seed, Contract contract, Map<String, String> places) {
        this.random = new Random(seed);
        this.operations = contract.operations();
        this.places = places;
    }

    Made next() {
        Contract.Operation operation = one(operations);
        String path = operation.path();
        for (Map.Entry<String, String> place : places.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", Frame.encoded(inPath(random.nextInt(3) == 0 ? one(STRANGE) : place.getValue())));
        }
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.node().get("parameters")) {
            if (parameter.get("in").asString().equals("query") && random.nextInt(3) == 0) {
                for (int times = random.nextInt(5) == 0 ? 2 : 1; times > 0; times--) {
                    query.add(parameter.get("name").asString() + "=" + Frame.encoded(value(parameter)));
                }
            }
        }
        if (random.nextInt(8) == 0) {
            query.add(Frame.encoded(one(STRANGE)) + "=" + Frame.encoded(one(STRANGE)));
        }
        return new Made(operation, path + (query.isEmpty() ? "" : "?" + String.join("&", query)), one(BODIES).replace("STATEMENT", places.get("id")));
    }

    /** A path without anything at a place is another path, and one with dots leads elsewhere before it is sent. */
    private static String inPath(String value) {
        return value.isBlank() || value.contains("/") || value.contains("\\") || value.indexOf('\0') >= 0 || value.chars().anyMatch(Character::isISOControl) ? "x" : value;
    }

    private String value(JsonNode parameter) {
        return parameter.has("example") && random.nextBoolean() ? parameter.get("example").isArray() ? parameter.get("example").get(0).asString() : parameter.get("example").asString() : one(STRANGE);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
