package org.onrecord.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;
import org.onrecord.record.format.RecordLines;

/** What is read: a file of articles, one a line. */
final class Articles {

    private static final Path GENERATED = Path.of("benchmarks/target/articles.jsonl");

    /** As many as PolNeAR's development set has, so that figures are alike. */
    private static final int COUNT = 84;

    private Articles() {
    }

    /** PolNeAR's development articles where {@code ONRECORD_CORPORA} names the corpora, otherwise articles made of the examples. */
    static Path file() throws IOException {
        Optional<Path> corpora = Optional.ofNullable(System.getenv("ONRECORD_CORPORA")).filter(name -> !name.isBlank()).map(Path::of);
        return corpora.isPresent() ? corpora.get().resolve("polnear/dev-articles.jsonl") : generated(COUNT, GENERATED);
    }

    /** What {@link #file()} is, for the results. */
    static String description() {
        String corpora = System.getenv("ONRECORD_CORPORA");
        return corpora == null || corpora.isBlank() ? COUNT + " articles made of examples/" : "the " + COUNT + " articles of PolNeAR's development set";
    }

    /** The articles of a file, as the program takes them in. */
    static List<Article> read(Path file) {
        return read(List.of(file.toString()));
    }

    private static List<Article> read(List<String> files) {
        List<Article> articles = new ArrayList<>();
        Inputs inputs = new Inputs(files, Defaults.NONE, InputStream.nullInputStream());
        try (Reading reading = inputs.open()) {
            while (reading.hasNext()) {
                articles.add(switch (reading.next()) {
                    case Ingested.Report(Article article) -> article;
                    case Ingested.Duplicate bad -> throw new IllegalStateException(bad.toString());
                    case Ingested.Unreadable bad -> throw new IllegalStateException(bad.toString());
                });
            }
        }
        return articles;
    }

    /** A file of every {@code step}th article of another. */
    static Path every(int step, Path file) throws IOException {
        Path some = Path.of("benchmarks/target/every-" + step + ".jsonl");
        List<Article> all = read(file);
        List<Article> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            chosen.add(all.get(i));
        }
        write(chosen, some);
        return some;
    }

    /** A file of the articles of another, each several times under names of its own. */
    static Path times(int times, Path file) throws IOException {
        Path many = Path.of("benchmarks/target/times-" + times + ".jsonl");
        List<Article> all = read(file);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (Article article : all) {
                Publication known = article.publication();
                articles.add(Article.of(new Publication(i + "/" + known.source(), known.headline(), known.outlet(), known.byline(), known.credits(),
                        known.published(), known.language()), article.text(), article.marks(), article.furniture()));
            }
        }
        write(articles, many);
        return many;
    }

    /** The paragraphs of all examples, dealt out anew: about 800 words an article. */
    static Path generated(int count, Path file) throws IOException {
        List<String> paragraphs = new ArrayList<>(read(examples()).stream().flatMap(article -> article.text().string().lines())
                .filter(line -> !line.isBlank()).toList());
        Random random = new Random(84);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Collections.shuffle(paragraphs, random);
            articles.add(Article.of("generated-" + i + ".txt", String.join("\n\n", paragraphs.subList(0, Math.min(28, paragraphs.size())))));
        }
        write(articles, file);
        return file;
    }

    /** Without what is to be found in them, which lies beside them. */
    private static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.map(Path::toString).filter(name -> name.endsWith(".txt")).sorted().toList();
        }
    }

    private static void write(List<Article> articles, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            RecordLines lines = new RecordLines(out);
            for (Article article : articles) {
                lines.write(article, List.of());
            }
        }
    }
}
