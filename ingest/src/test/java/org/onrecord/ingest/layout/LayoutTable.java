package org.onrecord.ingest.layout;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Writes what the lines of labelled texts are like, for training/layout: for every text {@code #id tab address}, then for every line its
 * label, its number of words, 1 when it has letters or digits, and its traits, with tabs between.
 * {@code java ... LayoutTable FILE.jsonl...}: rows with {@code lines} and {@code labels}, or with {@code text}, all of it body.
 */
final class LayoutTable {

    private static final String BODY = "body";

    private LayoutTable() { }

    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String file : files) {
            for (String row : Files.readAllLines(Path.of(file))) {
                Map<?, ?> text = (Map<?, ?>) JsonTree.parse(row);
                List<?> labels = (List<?>) text.get("labels");
                List<?> lines = (List<?>) text.get("lines");
                out.println("#" + text.get("id") + "\t" + text.get("url"));
                print(out, labels == null ? List.of(((String) text.get("text")).split("\n", -1)) : lines.stream().map(String.class::cast).toList(), labels);
            }
        }
        out.flush();
    }

    private static void print(PrintStream out, List<String> lines, List<?> labels) {
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        for (String line : lines) {
            starts.add(start);
            start += line.length() + 1;
        }
        Sheet sheet = Layout.sheet(String.join("\n", lines));
        Credits.mark(sheet);
        Bylines.mark(sheet);
        Captions.mark(sheet);
        List<float[]> traits = Traits.of(sheet);
        int at = 0;
        for (int i = 0; i < sheet.size(); i++) {
            while (at + 1 < starts.size() && starts.get(at + 1) <= sheet.line(i).start()) {
                at++;
            }
            StringJoiner values = new StringJoiner(" ");
            for (float value : traits.get(i)) {
                values.add(String.format(Locale.ROOT, "%.4g", value));
            }
            out.println((labels == null ? BODY : labels.get(at)) + "\t" + sheet.line(i).words() + "\t" + (sheet.line(i).string().codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0) + "\t" + values);
        }
    }
}
