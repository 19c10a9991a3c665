package org.onrecord.ingest.page.meta;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text in attributes and scripts, which may hold entities and tags once more. */
final class Markup {

    private static final Pattern TAGS = Pattern.compile("</?[a-zA-Z][^<>]{0,200}+>");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\u2060\\uFEFF\\u00AD]++");
    private static final Pattern HIDDEN = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]++");

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
        plain = SPACES.matcher(HIDDEN.matcher(plain).replaceAll("")).replaceAll(" ").strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
