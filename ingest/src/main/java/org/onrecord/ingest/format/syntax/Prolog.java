package org.onrecord.ingest.format.syntax;

import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Entities;

/**
 * What stands before a document's root: declarations, comments and a document type, of which only the entities matter.
 *
 * @param root   index of the root's "&lt;"
 * @param entity index of the first declaration of an entity that is none of HTML's names for characters
 */
record Prolog(int root, OptionalInt entity) {

    private static final String ENTITY = "<!ENTITY";

    /** Empty: there is no root. */
    static Optional<Prolog> of(String text) {
        OptionalInt entity = OptionalInt.empty();
        int at = afterSpace(text, 0);
        while (at < text.length() && text.charAt(at) == '<') {
            if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<!", at)) {
                int end = endOfType(text, at);
                entity = entity.isPresent() ? entity : entity(text, at, end);
                at = end;
            } else {
                return Optional.of(new Prolog(at, entity));
            }
            at = afterSpace(text, at);
        }
        return Optional.empty();
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    /** Behind the "&gt;" that is neither in a string nor in the brackets of the internal subset. */
    private static int endOfType(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = after(text, String.valueOf(c), i + 1) - 1;
            } else if (text.startsWith("<!--", i)) {
                i = after(text, "-->", i) - 1;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static OptionalInt entity(String text, int from, int end) {
        for (int at = text.indexOf(ENTITY, from); at >= 0 && at < end; at = text.indexOf(ENTITY, at + 1)) {
            int name = afterSpace(text, at + ENTITY.length());
            int stop = name;
            while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
                stop++;
            }
            boolean parameter = name < end && text.charAt(name) == '%'; // used in the document type alone, which is not read
            if (!parameter && !Entities.isNamedEntity(text.substring(name, stop))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }
}
