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
        plain = spaced(plain);
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    /** Single spaces for any white space, none at the ends, and no hidden characters. */
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isSpace(character)) {
                space = true;
            } else if (!isHidden(character)) {
                if (space && !spaced.isEmpty()) {
                    spaced.append(' ');
                }
                space = false;
                spaced.append(character);
            }
        }
        return spaced.toString();
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character >= '\t' && character <= '\r' || character >= 0x80 && Character.isSpaceChar(character);
    }

    private static boolean isHidden(char character) {
        return character == 0x200B || character == 0x2060 || character == 0xFEFF || character == 0xAD;
    }
}
