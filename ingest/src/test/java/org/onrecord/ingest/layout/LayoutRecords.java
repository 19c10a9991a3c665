package org.onrecord.ingest.layout;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Text;

/**
 * Writes the layouts of text dumps ({@code {"id", "lines"}} a line) or of text files as record lines that hold nothing else,
 * for scorers of layout: the whole chain without a reader's model. {@code java ... LayoutRecords FILE...}
 */
final class LayoutRecords {

    private LayoutRecords() { }

    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String file : files) {
            Path path = Path.of(file);
            if (file.endsWith(".jsonl")) {
                for (String row : Files.readAllLines(path)) {
                    Map<?, ?> dump = (Map<?, ?>) JsonTree.parse(row);
                    out.println(record(dump.get("id") + ".txt", String.join("\n", ((List<?>) dump.get("lines")).stream().map(String.class::cast).toList())));
                }
            } else {
                out.println(record(path.getFileName().toString(), Files.readString(path)));
            }
        }
        out.flush();
    }

    private static String record(String source, String text) {
        Layout layout = Layout.of(Text.of(text), Optional.empty());
        StringJoiner marks = new StringJoiner(", ", "[", "]");
        for (Mark mark : layout.marks()) {
            marks.add("{\"kind\": \"" + mark.kind().name().toLowerCase(Locale.ROOT) + "\", \"spans\": " + spans(mark.spans()) + "}");
        }
        return "{\"article\": {\"source\": " + quoted(source) + ", \"headline\": " + layout.headline().map(LayoutRecords::quoted).orElse("null")
                + ", \"text\": " + quoted(text) + ", \"marks\": " + marks + ", \"furniture\": " + spans(layout.furniture()) + "}}";
    }

    private static String spans(List<CharSpan> spans) {
        StringJoiner pairs = new StringJoiner(", ", "[", "]");
        spans.forEach(span -> pairs.add("[" + span.start() + ", " + span.end() + "]"));
        return pairs.toString();
    }

    private static String quoted(String string) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
