package org.onrecord.spark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two who make one part. */
@Timeout(60)
class CommitsTest {

    private static final String PART = "split-00000";
    private static final String TABLE = "articles/split-00000.parquet";

    @TempDir
    Path folder;

    private Path out;
    private final Configuration configuration = new Configuration(false);

    @BeforeEach
    void stores() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        configuration.set("fs.late.impl", LateStore.class.getName());
        configuration.set("fs.file.impl", "org.apache.hadoop.fs.LocalFileSystem");
        LateStore.AT_MOVE.clear();
        LateStore.AT_CLOSE.clear();
    }

    @Test
    void ofTwoAtOnceOneMakesThePart() throws IOException, InterruptedException, ExecutionException {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                String part = "split-%05d".formatted(round);
                List<Callable<Boolean>> attempts = IntStream.range(0, 2).<Callable<Boolean>>mapToObj(i -> () -> commits().commit(made(part + i, "by " + i), mark(part))).toList();
                List<Boolean> isMade = both.invokeAll(attempts).stream().map(CommitsTest::got).toList();
                assertThat(isMade).containsExactlyInAnyOrder(true, false);
                assertThat(out.resolve(mark(part).files().getFirst().path())).hasContent("by " + isMade.indexOf(true));
            }
        }
        assertThat(commits().all()).hasSize(50);
        assertThat(out.resolve("_attempts")).isEmptyDirectory();
    }

    @Test
    void whoComesBetweenTheMarkAndTheMoveOfAnotherHasNotMadeIt() throws IOException {
        Commits first = new Commits(late());
        LateStore.AT_MOVE.add(() -> {
            // The first one's mark is there, its files are not in their places.
            assertThat(commits().commit(made("second", "second"), mark(PART))).isFalse();
            assertThat(out.resolve(TABLE)).doesNotExist();
            commits().settle(commits().of(PART).orElseThrow());
            assertThat(out.resolve(TABLE)).hasContent("first");
        });

        assertThat(first.commit(made("first", "first"), mark(PART))).isTrue();

        assertThat(LateStore.AT_MOVE).isEmpty();
        assertThat(out.resolve(TABLE)).hasContent("first");
        assertThat(out.resolve("_attempts")).isEmptyDirectory();
    }

    @Test
    void aMarkThatIsNone() throws IOException {
        Files.write(Files.createDirectory(out.resolve("_committed")).resolve(PART + ".json"), new byte[0]);

        assertThatThrownBy(() -> commits().all()).isInstanceOf(IOException.class).hasMessageContaining("_committed/split-00000.json is no mark of a part (");
    }

    @Test
    void aStoreThatTellsTheLostRaceByAnErrorAtTheEnd() throws IOException {
        LateStore.AT_CLOSE.add(() -> assertThat(commits().commit(made("second", "second"), mark(PART))).isTrue());

        assertThat(new Commits(late()).commit(made("first", "first"), mark(PART))).isFalse();

        assertThat(out.resolve(TABLE)).hasContent("second");
    }

    @Test
    void aStoreWhoseFirstAnswerIsLost() throws IOException {
        LateStore.AT_CLOSE.add(() -> Files.write(out.resolve("name"), LateStore.WRITTEN.get()));

        assertThat(late().writeNew("name", "own".getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void aStoreThatFailsAtTheEnd() throws IOException {
        LateStore.AT_CLOSE.add(() -> { });
        Store store = late();

        assertThatThrownBy(() -> store.writeNew("name", new byte[] {1})).isInstanceOf(IOException.class).hasMessage("412 Precondition Failed");
    }

    private Store late() throws IOException {
        return Store.of("late://" + out, configuration);
    }

    private Commits commits() throws IOException {
        return new Commits(Store.of(out.toString(), configuration));
    }

    private static boolean got(Future<Boolean> attempt) {
        return attempt.resultNow();
    }

    private static Mark mark(String part) {
        return new Mark(part, "", List.of(new Mark.Made("articles", "articles/" + part + ".parquet", 1, 1)), Map.of());
    }

    /** A folder of this machine that holds the table of every part. */
    private Path made(String attempt, String text) throws IOException {
        Path made = folder.resolve(attempt);
        Files.createDirectories(made.resolve("articles"));
        Files.writeString(made.resolve("articles").resolve(attempt.startsWith("split-") ? attempt.substring(0, PART.length()) + ".parquet" : PART + ".parquet"), text);
        return made;
    }
}
