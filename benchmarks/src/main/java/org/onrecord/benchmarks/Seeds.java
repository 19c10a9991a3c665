package org.onrecord.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.format.BrokenLine;
import org.onrecord.record.format.RecordLineReader;
import org.onrecord.record.format.RecordLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real reports with what the program reads in them: kept outside the repository, where {@code -Dcache} says or among temporary files. */
final class Seeds {

    private Seeds() { }

    /** The folder for what is dear to make again. */
    static Path cache() throws IOException {
        String named = System.getProperty("cache", Path.of(System.getProperty("java.io.tmpdir"), "onrecord-benchmarks").toString());
        return Files.createDirectories(Path.of(named));
    }

    /** What {@link #reports} are, for the results. */
    static String description() {
        return corpora().isPresent() ? "PolNeAR's 840 training articles" : Articles.description();
    }

    /** PolNeAR's training articles where {@code ONRECORD_CORPORA} names the corpora, otherwise articles made of the examples; read once. */
    static List<Report> reports() throws IOException, InterruptedException {
        Path lines = cache().resolve(corpora().isPresent() ? "seeds-polnear.jsonl" : "seeds-examples.jsonl");
        if (!Files.exists(lines)) {
            read(corpora().isPresent() ? training(corpora().get()) : Articles.file(), lines);
        }
        RecordLineReader reader = new RecordLineReader();
        try (Stream<String> all = Files.lines(lines)) {
            return all.map(line -> report(reader, line)).filter(report -> !report.statements().isEmpty()).toList();
        }
    }

    private static Optional<Path> corpora() {
        return Optional.ofNullable(System.getenv("ONRECORD_CORPORA")).filter(name -> !name.isBlank()).map(Path::of);
    }

    private static void read(Path articles, Path lines) throws IOException, InterruptedException {
        Path unfinished = lines.resolveSibling(lines.getFileName() + ".unfinished");
        ProcessBuilder builder = new ProcessBuilder("./onrecord", "read", "--quiet", "--format", "jsonl", articles.toString())
                .redirectOutput(unfinished.toFile()).redirectError(Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("reading " + articles + " ended with " + status);
        }
        Files.move(unfinished, lines, StandardCopyOption.ATOMIC_MOVE);
    }

    /** PolNeAR's own lines as lines of articles. */
    private static Path training(Path corpora) throws IOException {
        Path file = cache().resolve("training-articles.jsonl");
        JsonMapper json = new JsonMapper();
        try (OutputStream out = Files.newOutputStream(file); Stream<String> lines = Files.lines(corpora.resolve("polnear/train.jsonl"))) {
            RecordLines articles = new RecordLines(out);
            lines.map(json::readTree).map(Seeds::article).forEach(article -> write(articles, article));
        }
        return file;
    }

    private static Article article(JsonNode line) {
        Publication publication = new Publication(line.get("id").asString() + ".txt", Optional.of(line.get("title").asString()),
                Optional.of(line.get("publisher").asString()), List.of(), List.of(), Optional.of(line.get("date").asString()), "en");
        return Article.of(publication, Text.of(line.get("text").asString()), List.of(), List.of());
    }

    private static void write(RecordLines lines, Article article) {
        try {
            lines.write(article, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report report(RecordLineReader reader, String line) {
        try {
            return reader.read(line);
        } catch (BrokenLine e) {
            throw new IllegalStateException(e);
        }
    }
}
