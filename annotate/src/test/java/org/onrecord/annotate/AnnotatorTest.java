package org.onrecord.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.annotate.infer.InferenceException;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;

class AnnotatorTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    /**
     * Share of attributions in which Java and training's own decoding must agree to the character. On one processor all
     * agree; int8 arithmetic saturates on processors without VNNI and then moves a boundary here and there.
     */
    private static final double SHARE = 0.9;

    private static Annotator annotator;

    @BeforeAll
    static void load() {
        annotator = Annotator.load();
    }

    @AfterAll
    static void close() {
        annotator.close();
    }

    @Test
    void findsSourceCueAndContent() {
        Article article = Article.of("a", "Mayor Ada Quill said the bridge would stay shut.");
        Attribution found = annotator.annotate(article).attributions().getFirst();
        assertThat(words(article, found.source())).isEqualTo("Mayor Ada Quill");
        assertThat(words(article, found.cue())).isEqualTo("said");
        assertThat(words(article, found.content())).isEqualTo("the bridge would stay shut");
    }

    @Test
    void findsBothPiecesAroundTheCue() {
        Article article = Article.of("a", "\"We never met,\" Ada Quill said. \"Not once.\"");
        assertThat(words(article, annotator.annotate(article).attributions().getFirst().content())).isEqualTo("\"We never met,\" | \"Not once.\"");
    }

    @Test
    void aTextThatNobodySpeaksInHasNoAttributions() {
        assertThat(annotator.annotate(Article.of("a", "12 34 56")).attributions()).isEmpty();
    }

    @Test
    void offsetsCountCodePoints() {
        Article article = Article.of("a", "\uD83D\uDE00 \uD83D\uDE00 Mayor Ada Quill said the bridge would stay shut.");
        assertThat(words(article, annotator.annotate(article).attributions().getFirst().source())).isEqualTo("Mayor Ada Quill");
    }

    @Test
    void givesTheSpansOfTrainingsOwnDecoding() throws IOException {
        List<String> expected;
        try (InputStream in = AnnotatorTest.class.getResourceAsStream("attributions.tsv")) {
            expected = new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        }
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(file -> found.addAll(rows(file)));
        }
        long same = found.stream().filter(expected::contains).count();
        assertThat(same).isGreaterThan(Math.round(SHARE * Math.max(expected.size(), found.size())));
    }

    @Test
    void manyThreadsGiveTheSameAsOne() {
        Article article = Article.of("a", "Ada Quill denied it. \"No,\" she said.\nThe council reported that it had met.");
        Annotation alone = annotator.annotate(article);
        List<Annotation> together = Stream.generate(() -> article).limit(64).parallel().map(annotator::annotate).toList();
        assertThat(together).containsOnly(alone);
    }

    @Test
    void graphsUnpackedToAFolderFindTheSame(@TempDir Path folder) throws IOException {
        for (String graph : List.of("reader.onnx", "linker.onnx")) {
            try (InputStream in = AnnotatorTest.class.getResourceAsStream("model/" + graph)) {
                Files.copy(in, folder.resolve(graph));
            }
        }
        Article article = Article.of("a", "Mayor Ada Quill said the bridge would stay shut.");
        try (Annotator unpacked = Annotator.load(new ModelBundle(Optional.of(folder)))) {
            assertThat(unpacked.annotate(article)).isEqualTo(annotator.annotate(article));
        }
    }

    @Test
    void aFolderWithoutGraphsIsTold(@TempDir Path folder) {
        ModelBundle empty = new ModelBundle(Optional.of(folder));
        assertThatThrownBy(() -> Annotator.load(empty)).isInstanceOf(InferenceException.class).hasMessageContaining("cannot be loaded");
    }

    @Test
    void givesUpWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> annotator.annotate(Article.of("a", "He said so."))).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<String> rows(Path file) {
        try {
            return annotator.annotate(Article.of(file.toString(), Files.readString(file))).attributions().stream()
                    .map(a -> String.join("\t", file.getFileName().toString(), spans(a.source()), spans(a.cue()), spans(a.content())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String spans(List<CharSpan> spans) {
        return spans.isEmpty() ? "-" : spans.stream().map(s -> s.start() + ":" + s.end()).collect(Collectors.joining(","));
    }

    private static String words(Article article, List<CharSpan> spans) {
        return spans.stream().map(article.text()::slice).collect(Collectors.joining(" | "));
    }
}
