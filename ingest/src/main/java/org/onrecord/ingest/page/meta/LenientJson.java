package org.onrecord.ingest.page.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as pages have it: with raw line feeds and unescaped quotation marks in strings, commas too many, comments, several values in a row, or broken off.
 * What can be read is read; takes time in proportion to the text.
 */
final class LenientJson {

    /** Levels; schema.org's objects of 302 news pages have up to 8. */
    private static final int DEEPEST = 40;

    private final String text;
    private int at;

    private LenientJson(String text) {
        this.text = text;
    }

    /** The values that stand at the top, one after another. */
    static List<Json> read(String text) {
        LenientJson json = new LenientJson(text);
        List<Json> values = new ArrayList<>();
        while (json.skipTo("{[")) {
            values.add(json.value(0));
        }
        return values;
    }

    private boolean skipTo(String starts) {
        while (at < text.length() && starts.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at < text.length();
    }

    /** The value that begins here; always goes on by one character at least, but at a closing bracket. */
    private Json value(int depth) {
        char c = text.charAt(at);
        if (c == '{' || c == '[') {
            at++;
            return depth == DEEPEST ? Json.NOTHING : c == '{' ? object(depth) : array(depth);
        }
        if (c == '"') {
            return new Json.Text(string());
        }
        return bare();
    }

    private Json array(int depth) {
        List<Json> values = new ArrayList<>();
        while (more()) {
            char c = text.charAt(at);
            if (c == ']') {
                at++;
                break;
            }
            if (c == '}') {
                break;
            }
            if (c == ',' || c == ':') {
                at++;
            } else {
                values.add(value(depth + 1));
            }
        }
        return new Json.Items(values);
    }

    private Json object(int depth) {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (more()) {
            char c = text.charAt(at);
            if (c == '}') {
                at++;
                break;
            }
            if (c == ']') {
                break;
            }
            if (c == '"') {
                field(fields, depth);
            } else {
                at++;
            }
        }
        return new Json.Fields(fields);
    }

    private void field(Map<String, Json> fields, int depth) {
        String name = string();
        if (more() && text.charAt(at) == ':') {
            at++;
            if (more() && "}],".indexOf(text.charAt(at)) < 0) {
                fields.putIfAbsent(name, value(depth + 1));
            }
        }
    }

    /** Skips white space and comments; false at the end. */
    private boolean more() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return true;
            }
        }
        return false;
    }

    /** A number, true, false, null, or words without quotation marks. */
    private Json bare() {
        int start = at;
        while (at < text.length() && ",:{}[]\"\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            at++;
        }
        String word = text.substring(start, at).strip();
        return word.isEmpty() || word.equals("null") ? Json.NOTHING : new Json.Text(word);
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && ends()) {
                break;
            }
            if (c == '\\' && at < text.length()) {
                escaped(string);
            } else {
                string.append(c);
            }
        }
        return string.toString();
    }

    /** Whether a quotation mark before this place ends its string; one that does not was left unescaped. */
    private boolean ends() {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || ",:}]".indexOf(text.charAt(next)) >= 0;
    }

    private void escaped(StringBuilder string) {
        char c = text.charAt(at++);
        switch (c) {
            case 'n', 'r', 't', 'b', 'f' -> string.append(' ');
            case 'u' -> unicode(string);
            default -> string.append(c);
        }
    }

    private void unicode(StringBuilder string) {
        int code = 0;
        int end = Math.min(at + 4, text.length());
        int from = at;
        while (at < end && Character.digit(text.charAt(at), 16) >= 0) {
            code = code * 16 + Character.digit(text.charAt(at), 16);
            at++;
        }
        if (at == from + 4) {
            string.append((char) code);
        }
    }
}
