package org.onrecord.spark.store;

import tools.jackson.databind.json.JsonMapper;

/** Records as JSON and back. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() { }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
