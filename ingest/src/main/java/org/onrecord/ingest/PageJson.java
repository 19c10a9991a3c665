package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Page;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The {@code page} of an article of the record format. */
final class PageJson {

    private final JsonParser parser;
    private final Map<String, String> texts = new TreeMap<>();
    private Map<String, String> from = Map.of();
    private List<Alignment.Run> runs = List.of();

    private PageJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The page at the parser's place; null for null. Its end is the parser's place afterwards.
     *
     * @throws IllegalArgumentException for what is no page; the message says what and why
     */
    static Page read(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : new PageJson(parser).page();
    }

    private Page page() {
        require(JsonToken.START_OBJECT, "page is no object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "address", "canonical", "section", "changed", "charset" -> text(name, texts);
                case "from" -> from = places();
                case "alignment" -> runs = runs();
                default -> parser.skipChildren();
            }
        }
        return new Page(known("address"), known("canonical"), known("section"), known("changed"), known("charset"), from, new Alignment(runs));
    }

    private Optional<String> known(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    private void text(String name, Map<String, String> texts) {
        switch (parser.currentToken()) {
            case VALUE_STRING -> texts.put(name, parser.getString());
            case VALUE_NULL -> { }
            default -> throw new IllegalArgumentException("page." + name + " is no string");
        }
    }

    private Map<String, String> places() {
        require(JsonToken.START_OBJECT, "page.from is no object");
        Map<String, String> places = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            text(field, places);
        }
        return places;
    }

    private List<Alignment.Run> runs() {
        require(JsonToken.START_ARRAY, "page.alignment is no array");
        List<Alignment.Run> found = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(JsonToken.START_ARRAY, "page.alignment holds something other than four numbers");
            found.add(new Alignment.Run(span(), span()));
            parser.nextToken();
            require(JsonToken.END_ARRAY, "page.alignment holds more than four numbers in a row");
        }
        return found;
    }

    /** A start and a length. */
    private CharSpan span() {
        int start = number();
        return new CharSpan(start, Math.addExact(start, number()));
    }

    private int number() {
        parser.nextToken();
        require(JsonToken.VALUE_NUMBER_INT, "page.alignment holds something other than four numbers");
        long value = parser.getLongValue();
        if (value < 0 || value > Inputs.MAX_LINE) {
            throw new IllegalArgumentException("page.alignment holds " + value + ", which is no place in a page");
        }
        return (int) value;
    }

    private void require(JsonToken token, String otherwise) {
        if (parser.currentToken() != token) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
