package org.onrecord.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.export.parquet.PartFile;
import org.onrecord.export.parquet.SplitTables;
import org.onrecord.record.Entry;

/** A folder of tables as a job leaves it. */
final class JobFolder {

    private JobFolder() { }

    static Path write(Path folder, List<? extends List<? extends Entry>> splits) throws IOException {
        Files.createDirectories(folder.resolve("_committed"));
        for (int i = 0; i < splits.size(); i++) {
            try (SplitTables tables = new SplitTables(folder, i)) {
                for (Entry entry : splits.get(i)) {
                    tables.write(entry);
                }
                commit(folder, i, tables.finish());
            }
        }
        SplitTables.run(folder, Records.RUN);
        plan(folder, 1, splits.size());
        Files.createFile(folder.resolve("_SUCCESS"));
        return folder;
    }

    static void plan(Path folder, int version, int splits) throws IOException {
        Files.writeString(folder.resolve("_onrecord.json"), "{\"tables\": " + version + ", \"program\": \"1.0\", \"splits\": ["
                + IntStream.range(0, splits).mapToObj(split -> "{\"source\": \"" + split + ".warc\", \"share\": 0.5}").collect(Collectors.joining(", ")) + "]}");
    }

    static void commit(Path folder, int split, List<PartFile> files) throws IOException {
        Files.writeString(folder.resolve("_committed/split-%05d.json".formatted(split)), "{\"split\": " + split + ", \"files\": [" + files.stream()
                .map(file -> "{\"table\": \"%s\", \"path\": \"%s\", \"rows\": %d, \"bytes\": %d}".formatted(file.table(), file.path(), file.rows(), file.bytes()))
                .collect(Collectors.joining(", ")) + "], \"outcomes\": {\"read\": 1}, \"whole\": true}");
    }
}
