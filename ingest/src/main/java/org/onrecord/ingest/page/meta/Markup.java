package org.onrecord.ingest.page.meta;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text in attributes and scripts, which may hold entities and tags once more. */
final class Markup {

    private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][^<>]{0,200}+>");

    private Markup() { }

    /** Without entities, tags, hidden characters and double spaces; empty when nothing is left. */
    static Optional<String> plain(String text) {
        String plain = text;
        for (int i = 0; i < 2 && plain.indexOf('&') >= 0; i++) {
            plain = Parser.unescapeEntities(plain, false);
        }
        if (plain.indexOf('<') >= 0) {
            plain = TAGS.matcher(plain).replaceAll("");
        }
        plain = folded(plain);
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    /** Without hidden characters, and with one space for any white space, none at the ends. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = !folded.isEmpty();
            } else if (!isHidden(c)) {
                if (space) {
                    folded.append(' ');
                }
                folded.append(c);
                space = false;
            }
        }
        return folded.toString();
    }

    private static boolean isHidden(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }
}
