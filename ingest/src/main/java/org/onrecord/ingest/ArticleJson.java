package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.text.Decoder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An article object of the record format, or a whole record line, of which only the article is taken. Unknown fields are passed over. */
final class ArticleJson {

    /** Why a line is no article. */
    static final class Fault extends Exception {

        private static final long serialVersionUID = 1;

        private final Reason reason;
        private final long position;

        Fault(Reason reason, long position, String message) {
            super(message);
            this.reason = reason;
            this.position = position;
        }

        Reason reason() {
            return reason;
        }

        /** Bytes of the line up to the end of the faulty value. */
        long position() {
            return position;
        }
    }

    private static final String FORMAT = "onrecord/1";
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private ReportDraft draft = new ReportDraft();

    /** Marks and furniture as given; they can only be checked when the text is known. */
    private final List<int[]> spans = new ArrayList<>();

    private ArticleJson(JsonParser parser) {
        this.parser = parser;
    }

    static ReportDraft read(byte[] line) throws Fault {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            return new ArticleJson(parser).line();
        } catch (JacksonException e) {
            long position = Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getByteOffset());
            throw new Fault(Reason.BAD_JSON, position, "no valid JSON: " + e.getOriginalMessage().lines().findFirst().orElse("broken off"));
        }
    }

    private ReportDraft line() throws Fault {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw fault("the line is no JSON object: it must be an article, {\"source\": ..., \"text\": ...}");
        }
        boolean wrapped = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("article") && value == JsonToken.START_OBJECT) {
                wrapped = true;
                draft = new ReportDraft();
                spans.clear();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String field = parser.currentName();
                    parser.nextToken();
                    take(field);
                }
            } else if (wrapped) {
                parser.skipChildren();
            } else {
                take(name);
            }
        }
        if (parser.nextToken() != null) {
            throw fault("more than one JSON value on the line");
        }
        return checked();
    }

    private void take(String name) throws Fault {
        switch (name) {
            case "format" -> requireKnown(string(name));
            case "source" -> draft.source = string(name);
            case "text" -> draft.text = string(name);
            case "headline" -> draft.headline = unlessBlank(string(name));
            case "outlet" -> draft.outlet = unlessBlank(string(name));
            case "published" -> draft.published = date(unlessBlank(string(name)));
            case "language" -> draft.language = unlessBlank(string(name));
            case "byline" -> draft.byline = strings(name);
            case "credits" -> draft.credits = strings(name);
            case "marks" -> draft.marks = marks();
            case "furniture" -> draft.furniture = spans(name);
            case "page" -> draft.page = page();
            default -> parser.skipChildren();
        }
    }

    private ReportDraft checked() throws Fault {
        if (draft.source == null || draft.source.isEmpty()) {
            throw new Fault(Reason.NO_SOURCE, 0, "the article has no source: give each \"source\", a path or an address");
        }
        if (draft.text == null) {
            throw new Fault(Reason.NO_TEXT, 0, "the article has no text");
        }
        if (draft.text.length() > Inputs.MAX_TEXT) {
            throw new Fault(Reason.TOO_LARGE, 0, "the text is longer than " + Inputs.MAX_TEXT + " characters, no report is: give each report a line of its own");
        }
        if (Decoder.isBlank(draft.text)) {
            throw new Fault(draft.text.isEmpty() ? Reason.EMPTY : Reason.BLANK, 0, "the text is empty");
        }
        int length = draft.text.codePointCount(0, draft.text.length());
        for (int[] span : spans) {
            if (span[1] > length) {
                throw new Fault(Reason.BAD_JSON, span[2], String.format(Locale.ROOT,
                        "[%d, %d] ends after the text, which has %d code points", span[0], span[1], length));
            }
        }
        return draft;
    }

    private Page page() throws Fault {
        try {
            Page page = PageJson.read(parser);
            int end = page == null || page.alignment().runs().isEmpty() ? 0 : page.alignment().runs().getLast().text().end();
            spans.add(new int[] {0, end, (int) parser.currentLocation().getByteOffset()});
            return page;
        } catch (IllegalArgumentException e) {
            throw fault(e.getMessage());
        }
    }

    /** Null for null. */
    private String string(String name) throws Fault {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NULL -> null;
            default -> throw fault(name + " is no string");
        };
    }

    private List<String> strings(String name) throws Fault {
        if (!startsArray(name)) {
            return null;
        }
        List<String> strings = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String string = string(name);
            if (string != null) {
                strings.add(string);
            }
        }
        return strings;
    }

    private List<Mark> marks() throws Fault {
        if (!startsArray("marks")) {
            return null;
        }
        List<Mark> marks = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw fault("marks holds something other than {\"kind\": ..., \"spans\": [...]}");
            }
            marks.add(mark());
        }
        return marks;
    }

    private Mark mark() throws Fault {
        Mark.Kind kind = null;
        List<CharSpan> where = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "kind" -> kind = kind(string(name));
                case "spans" -> where = spans(name);
                default -> parser.skipChildren();
            }
        }
        if (kind == null || where == null || where.isEmpty()) {
            throw fault("a mark needs a kind and spans");
        }
        return new Mark(kind, where);
    }

    private Mark.Kind kind(String name) throws Fault {
        for (Mark.Kind kind : Mark.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw fault("'" + name + "' is no kind of mark");
    }

    private List<CharSpan> spans(String name) throws Fault {
        if (!startsArray(name)) {
            return null;
        }
        List<CharSpan> found = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw fault(name + " holds something other than [start, end]");
            }
            int start = offset(name);
            int end = offset(name);
            if (parser.nextToken() != JsonToken.END_ARRAY || start < 0 || end <= start) {
                throw fault(name + " holds something other than [start, end] with 0 <= start < end");
            }
            spans.add(new int[] {start, end, (int) parser.currentLocation().getByteOffset()});
            found.add(new CharSpan(start, end));
        }
        return found;
    }

    private int offset(String name) throws Fault {
        if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw fault(name + " holds something other than [start, end]");
        }
        return parser.getIntValue();
    }

    /** False for null. */
    private boolean startsArray(String name) throws Fault {
        return switch (parser.currentToken()) {
            case START_ARRAY -> true;
            case VALUE_NULL -> false;
            default -> throw fault(name + " is no array");
        };
    }

    private void requireKnown(String format) throws Fault {
        if (format != null && !format.equals(FORMAT)) {
            throw fault("format '" + format + "' is not known here, " + FORMAT + " is");
        }
    }

    private String date(String date) throws Fault {
        if (date != null && !PublicationDate.isValid(date)) {
            throw fault("published '" + date + "' is no date like 2017-07-08: correct it or leave it out");
        }
        return date;
    }

    private static String unlessBlank(String string) {
        return string == null || string.isBlank() ? null : string;
    }

    private Fault fault(String message) {
        return new Fault(Reason.BAD_JSON, parser.currentLocation().getByteOffset(), message);
    }
}
