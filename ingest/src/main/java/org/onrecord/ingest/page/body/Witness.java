package org.onrecord.ingest.page.body;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the page says of its text besides showing it: title, description, and the body in its linked data; never taken for the text. */
final class Witness {

    private static final String BODY = "\"articleBody\"";
    private static final int SHINGLE = 3;

    final Set<Integer> title = new HashSet<>();
    final Set<Integer> description = new HashSet<>();
    private final Set<Integer> bodyShingles = new HashSet<>();

    static Witness of(Document page, List<String> linkedData) {
        Witness witness = new Witness();
        for (Element child : page.head().children()) {
            switch (child.normalName()) {
                case "title" -> addWords(child.text(), witness.title);
                case "meta" -> witness.addMeta(child.attr("property") + child.attr("name"), child.attr("content"));
                default -> { }
            }
        }
        linkedData.forEach(script -> body(script).ifPresent(text -> addShingles(text, witness.bodyShingles)));
        return witness;
    }

    private void addMeta(String name, String content) {
        switch (name) {
            case "og:title", "twitter:title" -> addWords(content, title);
            case "og:description", "description", "twitter:description" -> addWords(content, description);
            default -> { }
        }
    }

    /** Whether linked data give a body at all. */
    boolean hasBody() {
        return !bodyShingles.isEmpty();
    }

    /** Share of the words in [{@code from}, {@code to}) that {@code known} has. */
    static double share(Words words, int from, int to, Set<Integer> known) {
        int found = 0;
        for (int i = from; i < to; i++) {
            found += known.contains(words.at(i)) ? 1 : 0;
        }
        return to == from ? 0 : (double) found / (to - from);
    }

    /** Share of the shingles in [{@code from}, {@code to}) that stand in the linked data's body; -1 when there is none. */
    double bodyShare(Words words, int from, int to) {
        if (!hasBody() || to == from) {
            return -1;
        }
        int found = 0;
        int all = 0;
        for (int i = from; i == from || i + SHINGLE <= to; i++, all++) {
            found += bodyShingles.contains(words.run(i, SHINGLE)) ? 1 : 0;
        }
        return (double) found / all;
    }

    private static void addShingles(String text, Set<Integer> shingles) {
        Words words = words(text);
        for (int i = 0; i + SHINGLE <= words.count(); i++) {
            shingles.add(words.run(i, SHINGLE));
        }
    }

    private static void addWords(String text, Set<Integer> set) {
        Words words = words(text);
        for (int i = 0; i < words.count(); i++) {
            set.add(words.at(i));
        }
    }

    private static Words words(String text) {
        Words words = new Words();
        Tally tally = new Tally(words);
        tally.begin(new Segment(0, null, 0));
        tally.read(text, false, false);
        tally.end();
        return words;
    }

    /** The string after the first "articleBody": in a script of linked data, however broken the rest may be. */
    static Optional<String> body(String script) {
        int key = script.indexOf(BODY);
        int start = key < 0 ? -1 : script.indexOf('"', key + BODY.length()) + 1;
        if (start <= 0) {
            return Optional.empty();
        }
        char[] text = new char[script.length() - start];
        int length = 0;
        int i = start;
        while (i < script.length() && script.charAt(i) != '"') {
            char c = script.charAt(i++);
            if (c == '\\' && i < script.length()) {
                c = script.charAt(i++);
                if (c == 'u' && i + 4 <= script.length()) {
                    c = unit(script, i);
                    i += 4;
                } else if (c == 'n' || c == 't' || c == 'r') {
                    c = ' ';
                }
            }
            text[length++] = c;
        }
        return Optional.of(new String(Arrays.copyOf(text, length)));
    }

    private static char unit(String script, int from) {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            unit = unit * 16 + Math.max(0, Character.digit(script.charAt(i), 16));
        }
        return (char) unit;
    }
}
