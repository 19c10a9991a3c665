package org.onrecord.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final byte[] BYTES = "a mark".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = Store.of(folder.resolve("out").toString(), new Configuration(false));
    }

    @Test
    void whoMayReadTablesMayReadMarks() throws IOException {
        Path table = Files.write(folder.resolve("table"), BYTES);
        store.bring(table, "articles/split-00000.parquet");

        assertThat(store.writeNew("_committed/split-00000.json", BYTES)).isTrue();

        assertThat(Files.getPosixFilePermissions(folder.resolve("out/_committed/split-00000.json")))
                .isEqualTo(Files.getPosixFilePermissions(folder.resolve("out/articles/split-00000.parquet")));
    }

    @Test
    void theFirstWhoPutsAFileThereIsTheOne() throws IOException {
        assertThat(store.writeNew("_SUCCESS", BYTES)).isTrue();
        assertThat(store.writeNew("_SUCCESS", new byte[0])).isFalse();

        assertThat(folder.resolve("out/_SUCCESS")).hasBinaryContent(BYTES);
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aStoreThatCopiesAndWasStoppedBeforeItDeleted() throws IOException {
        Path table = Files.write(folder.resolve("table"), BYTES);
        store.bring(table, "_attempts/split-00000-1/articles/split-00000.parquet");
        store.bring(table, "articles/split-00000.parquet");

        store.move("_attempts/split-00000-1/articles/split-00000.parquet", "articles/split-00000.parquet");

        assertThat(folder.resolve("out/articles/split-00000.parquet")).hasBinaryContent(BYTES);
    }

    @Test
    void whatAStopLeftOfAFileIsNoOtherThing() throws IOException {
        Files.write(Files.createDirectory(folder.resolve("out")).resolve(".123.new"), BYTES);

        assertThat(store.names("")).isEmpty();
    }
}
