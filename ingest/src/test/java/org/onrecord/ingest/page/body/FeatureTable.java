package org.onrecord.ingest.page.body;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Writes the segments of saved pages and what is known of each, for training/pages/train.py: the trees learn from what the reader sees.
 * {@code FeatureTable OUT FOLDER...}; a folder holds html/ID.html. OUT gets segments.tsv (folder, page, tag, words, text), first.bin (floats, big
 * end first, a row a segment) and first.names. Where OUT holds first judgements already, scores.bin (a float a segment), it gets second.bin and
 * second.names as well.
 */
final class FeatureTable implements AutoCloseable {

    private final Path out;
    private final PrintStream segments;
    private final DataOutputStream first;
    private final DataOutputStream second;
    private final DataInputStream scores;

    private FeatureTable(Path out) throws IOException {
        this.out = Files.createDirectories(out);
        segments = new PrintStream(write("segments.tsv"), false, StandardCharsets.UTF_8);
        first = write("first.bin");
        boolean judged = Files.exists(out.resolve("scores.bin"));
        scores = judged ? new DataInputStream(new BufferedInputStream(Files.newInputStream(out.resolve("scores.bin")))) : null;
        second = judged ? write("second.bin") : null;
    }

    public static void main(String[] arguments) throws IOException {
        try (FeatureTable table = new FeatureTable(Path.of(arguments[0]))) {
            for (String folder : List.of(arguments).subList(1, arguments.length)) {
                for (Path page : pages(Path.of(folder))) {
                    table.add(Path.of(folder).getFileName().toString(), page);
                }
            }
        }
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("html"))) {
            return files.sorted().toList();
        }
    }

    private DataOutputStream write(String name) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out.resolve(name))));
    }

    private void add(String folder, Path page) throws IOException {
        String html = Files.readString(page);
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        Outline outline = Outline.of(document);
        for (Segment segment : outline.segments) {
            String text = Passage.of(segment, html).text().replace('\n', ' ').replace('\t', ' ');
            segments.println(String.join("\t", folder, page.getFileName().toString().replace(".html", ""), segment.owner.tag, String.valueOf(segment.words), text));
        }
        Features features = new Features(outline, Witness.of(document, outline.linkedData));
        addRows(outline.segments.size(), (row, i) -> features.describe(i, row), first, "first.names");
        if (scores != null) {
            float[] judged = new float[outline.segments.size()];
            for (int i = 0; i < judged.length; i++) {
                judged[i] = scores.readFloat();
            }
            Company company = new Company(outline.segments, judged);
            addRows(judged.length, (row, i) -> company.describe(i, row), second, "second.names");
        }
    }

    private void addRows(int count, ObjIntConsumer<Row> describe, DataOutputStream rows, String names) throws IOException {
        Row row = Row.named();
        for (int i = 0; i < count; i++) {
            row.clear();
            describe.accept(row, i);
            for (float value : row.values()) {
                rows.writeFloat(value);
            }
        }
        if (count > 0) {
            Files.write(out.resolve(names), row.names());
        }
    }

    @Override
    public void close() throws IOException {
        segments.close();
        first.close();
        if (scores != null) {
            second.close();
            scores.close();
        }
    }
}
