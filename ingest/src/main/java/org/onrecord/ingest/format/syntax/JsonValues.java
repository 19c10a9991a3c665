package org.onrecord.ingest.format.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.ingest.input.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON values of a document: one, or several after each other.
 *
 * @param values of a value that breaks off, what was read of it; in a list in it, whole elements only
 * @param fault  why not all was read; the last value is then not whole
 */
public record JsonValues(List<Json> values, Optional<Fault> fault) {

    /**
     * Values that are read of one document; bounds the memory, as each costs at most a hundred bytes and its characters. A dump of
     * 10,000 articles has about 300,000.
     */
    private static final int MOST_VALUES = 2_000_000;

    /** The deepest agency item has about 8 levels. */
    private static final int MOST_LEVELS = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS).maxStringLength(Integer.MAX_VALUE).build()).build();

    public JsonValues {
        values = List.copyOf(values);
    }

    public static JsonValues of(DocumentText characters) {
        Reader reader = new Reader();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), characters.text())) {
            return reader.read(parser, characters);
        }
    }

    private static final class Reader {

        private final List<Object> roots = new ArrayList<>();

        /** The lists and objects that are not at their end, innermost first, and the name of the member that each is to take next. */
        private final Deque<Object> open = new ArrayDeque<>();
        private final Deque<String> names = new ArrayDeque<>();
        private int count;

        JsonValues read(JsonParser parser, DocumentText characters) {
            Optional<Fault> fault = Optional.empty();
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    take(parser, token);
                    if (count > MOST_VALUES) {
                        fault = Optional.of(new Fault(Reason.TOO_LARGE, characters.bytes(at(parser, characters)),
                                "more than " + MOST_VALUES + " values: what follows is not read, cut it into smaller files"));
                        break;
                    }
                }
            } catch (StreamConstraintsException e) {
                fault = Optional.of(new Fault(Reason.TOO_LARGE, characters.bytes(at(parser, characters)), "deeper than " + MOST_LEVELS
                        + " levels or with numbers too long, as no report is: what follows is not read"));
            } catch (JacksonException e) {
                fault = Optional.of(new Fault(Reason.BAD_JSON, characters.bytes(at(parser, characters)),
                        "the JSON is broken or breaks off here: " + e.getOriginalMessage().lines().findFirst().orElse("no message")));
            }
            dropBroken();
            return new JsonValues(roots.stream().map(Json::new).toList(), fault);
        }

        private static int at(JsonParser parser, DocumentText characters) {
            return Math.clamp(parser.currentLocation().getCharOffset(), 0, characters.text().length());
        }

        private void take(JsonParser parser, JsonToken token) {
            switch (token) {
                case START_OBJECT -> open(new LinkedHashMap<String, Object>());
                case START_ARRAY -> open(new ArrayList<>());
                case END_OBJECT, END_ARRAY -> {
                    open.pop();
                    names.pop();
                }
                case PROPERTY_NAME -> {
                    names.pop();
                    names.push(parser.currentName().toLowerCase(Locale.ROOT));
                }
                case VALUE_STRING -> add(parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(parser.getString());
                case VALUE_TRUE, VALUE_FALSE -> add(token == JsonToken.VALUE_TRUE);
                default -> add(null);
            }
        }

        private void open(Object container) {
            add(container);
            open.push(container);
            names.push("");
        }

        private void add(Object value) {
            count++;
            switch (open.peek()) {
                case null -> roots.add(value);
                case List<?> _ -> list(open.peek()).add(value);
                default -> object(open.peek()).put(names.peek(), value);
            }
        }

        /** Of the outermost list that is still open the element that is, as nobody can tell what is missing in it. */
        private void dropBroken() {
            Iterator<Object> outermostFirst = open.descendingIterator();
            while (outermostFirst.hasNext()) {
                if (outermostFirst.next() instanceof List<?> list && outermostFirst.hasNext()) {
                    list.removeLast();
                    return;
                }
            }
        }

        @SuppressWarnings("unchecked") // only such are opened
        private static List<Object> list(Object container) {
            return (List<Object>) container;
        }

        @SuppressWarnings("unchecked") // only such are opened
        private static Map<String, Object> object(Object container) {
            return (Map<String, Object>) container;
        }
    }
}
