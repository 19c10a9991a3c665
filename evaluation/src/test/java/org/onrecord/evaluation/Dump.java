package org.onrecord.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of a whole page by line, each labelled as body or not; as a report it is its lines with line feeds between. */
record Dump(String id, List<String> lines, List<Boolean> body) {

    private static final List<String> FILES = List.of("text-dumps/aeb-public.jsonl", "text-dumps/naeb-public.jsonl");

    /** By the name of the file that {@link #write} makes. */
    static Map<String, Dump> all(Corpora corpora) throws IOException {
        Map<String, Dump> dumps = new TreeMap<>();
        for (String file : FILES) {
            for (String row : Files.readAllLines(corpora.file(file))) {
                JsonNode dump = new JsonMapper().readTree(row);
                List<String> lines = new ArrayList<>();
                dump.get("lines").forEach(line -> lines.add(line.stringValue()));
                List<Boolean> body = new ArrayList<>();
                dump.get("labels").forEach(label -> body.add(label.stringValue().equals("body")));
                String id = dump.get("id").stringValue();
                dumps.put(id + ".txt", new Dump(id, lines, body));
            }
        }
        return dumps;
    }

    /** A folder that holds these alone. */
    static Path write(Map<String, Dump> dumps, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, Dump> dump : dumps.entrySet()) {
            Files.writeString(folder.resolve(dump.getKey()), String.join("\n", dump.getValue().lines()));
        }
        return folder;
    }

    /** Words of lines taken for body that are, that are not, and of lines of the body that were not. */
    record Words(long right, long extra, long missed) {

        static final Words NONE = new Words(0, 0, 0);

        Words plus(Words others) {
            return new Words(right + others.right, extra + others.extra, missed + others.missed);
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + extra + missed);
        }
    }

    /** As the corpora's record_to.py counts: a line is furniture when most of its letters and digits are; lines without any do not count. */
    Words words(Article article) {
        boolean[] furniture = new boolean[article.text().length()];
        article.furniture().forEach(span -> mark(span, furniture));
        Words sum = Words.NONE;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            int[] line = lines.get(i).codePoints().toArray();
            int letters = 0;
            int gone = 0;
            for (int k = 0; k < line.length; k++) {
                boolean letter = Character.isLetterOrDigit(line[k]);
                letters += letter ? 1 : 0;
                gone += letter && furniture[start + k] ? 1 : 0;
            }
            sum = letters == 0 ? sum : sum.plus(line(i, 2 * gone < letters));
            start += line.length + 1;
        }
        return sum;
    }

    private Words line(int i, boolean kept) {
        long words = lines.get(i).strip().split("\\s+").length;
        boolean mine = body.get(i);
        return new Words(kept && mine ? words : 0, kept && !mine ? words : 0, !kept && mine ? words : 0);
    }

    /** Whether the passage touches no line of the body. */
    boolean isOutside(CharSpan passage) {
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            int end = start + lines.get(i).codePointCount(0, lines.get(i).length());
            if (body.get(i) && end > start && passage.meets(new CharSpan(start, end))) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    /** The line that holds the beginning of the passage. */
    String lineOf(CharSpan passage) {
        int start = 0;
        for (String line : lines) {
            start += line.codePointCount(0, line.length()) + 1;
            if (passage.start() < start) {
                return line;
            }
        }
        throw new IllegalArgumentException("no line of " + id + " has " + passage);
    }

    /**
     * Whether the passage stands between the first and the last line of the body. What the labels leave out there is mostly the report's
     * own: crossheads, lists, captions. What stands outside is the site's, but for the report's headline and captions above it.
     */
    boolean isAmidBody(CharSpan passage) {
        int first = -1;
        int last = -1;
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            int end = start + lines.get(i).codePointCount(0, lines.get(i).length());
            first = first < 0 && body.get(i) ? start : first;
            last = body.get(i) ? end : last;
            start = end + 1;
        }
        return first >= 0 && first < passage.end() && passage.start() < last;
    }

    private static void mark(CharSpan span, boolean[] marked) {
        for (int i = span.start(); i < span.end(); i++) {
            marked[i] = true;
        }
    }
}
