package org.onrecord.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked for at an endpoint.
 *
 * @param where   in the path or after "?"
 * @param repeats whether it may be given several times: then any of the values fits
 */
record Parameter(String name, Where where, boolean repeats, Values values, String description, Optional<String> example) {

    enum Where { PATH, QUERY }

    /** Characters; the longest id of the record, that of a group in one report, has some 200. */
    private static final int LONGEST_ID = 400;

    /** Characters; a search of more words than that is somebody's mistake. */
    private static final int LONGEST_WORDS = 1_000;

    /** Items of one answer. */
    private static final Values SIZE = new Values.Whole(1, 100, Optional.of(20L));

    static final Parameter LIMIT = query("limit", SIZE, "How many at most in one answer.", null);

    static final Parameter CURSOR = query("cursor", new Values.Words(LONGEST_WORDS),
            "Goes on where an answer ended: take it from that answer's `next`. It stays good while the record grows, and holds for the same address and the same other parameters only.", null);

    static Parameter id(String name, String description, String example) {
        return new Parameter(name, Where.PATH, false, new Values.Words(LONGEST_ID), description, Optional.of(example));
    }

    static Parameter number(String name, String description, String example) {
        return new Parameter(name, Where.PATH, false, new Values.Whole(1, Integer.MAX_VALUE, Optional.empty()), description, Optional.of(example));
    }

    /** @param example null: none */
    static Parameter query(String name, Values values, String description, String example) {
        return new Parameter(name, Where.QUERY, false, values, description, Optional.ofNullable(example));
    }

    static Parameter words(String name, String description, String example) {
        return query(name, new Values.Words(LONGEST_WORDS), description, example);
    }

    Parameter repeated() {
        return new Parameter(name, where, true, values, description + " Given several times: any of them.", example);
    }

    /** As OpenAPI has it. */
    Map<String, Object> described() {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("in", where == Where.PATH ? "path" : "query");
        if (where == Where.PATH) {
            described.put("required", true);
        }
        described.put("description", description);
        described.put("schema", repeats ? Map.of("type", "array", "items", values.schema()) : values.schema());
        example.ifPresent(one -> described.put("example", repeats ? List.of(one) : typed(one)));
        return described;
    }

    private Object typed(String value) {
        return values instanceof Values.Whole ? (Object) Long.valueOf(value) : value;
    }
}
