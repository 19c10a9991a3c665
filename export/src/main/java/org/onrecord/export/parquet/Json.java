package org.onrecord.export.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A small JSON file: objects are maps, arrays lists, whole numbers Long; null, fractions and what lies deep are nothing that is asked for here. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** A plan names each of a job's inputs: 100,000 of them with a path of 200 characters. */
    private static final long LARGEST = 64L << 20;

    /** A file of a part, or a split of a plan; what is in these is passed over. */
    private static final int DEEPEST = 3;

    private final String name;
    private final Map<?, ?> object;

    private Json(String name, Map<?, ?> object) {
        this.name = name;
        this.object = object;
    }

    /** @param name as messages call it */
    static Json read(Path file, String name) throws BrokenTables {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BrokenTables(name + " is larger than " + LARGEST + " bytes, and no such file of a job");
            }
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
                if (value(parser, parser.nextToken(), 1) instanceof Map<?, ?> object) {
                    return new Json(name, object);
                }
                throw new BrokenTables(name + " holds no JSON object: it is no such file of a job");
            }
        } catch (JacksonException e) {
            throw new BrokenTables(name + " holds no valid JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BrokenTables(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Object value(JsonParser parser, JsonToken token, int depth) {
        if (depth > DEEPEST) {
            parser.skipChildren();
            return leaf(parser, token);
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    object.put(parser.currentName(), value(parser, parser.nextToken(), depth + 1));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    array.add(value(parser, next, depth + 1));
                }
                yield array;
            }
            case null, default -> leaf(parser, token);
        };
    }

    private static Object leaf(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case null, default -> "";
        };
    }

    /** A number of what may be an object that has it; otherwise 0. */
    static int number(Object element, String field) {
        return element instanceof Map<?, ?> object && object.get(field) instanceof Long number ? Math.toIntExact(number) : 0;
    }

    long number(String field) throws BrokenTables {
        return value(field, Long.class, "number");
    }

    String text(String field) throws BrokenTables {
        return value(field, String.class, "text");
    }

    List<?> array(String field) throws BrokenTables {
        return value(field, List.class, "array");
    }

    List<Json> objects(String field) throws BrokenTables {
        List<Json> objects = new ArrayList<>();
        for (Object element : array(field)) {
            if (!(element instanceof Map<?, ?> found)) {
                throw new BrokenTables(name + ": what is in " + field + " is no object");
            }
            objects.add(new Json(name, found));
        }
        return objects;
    }

    private <T> T value(String field, Class<T> kind, String told) throws BrokenTables {
        Object value = object.get(field);
        if (!kind.isInstance(value)) {
            throw new BrokenTables(name + ": the " + told + " " + field + " is missing");
        }
        return kind.cast(value);
    }
}
