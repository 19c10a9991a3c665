package org.onrecord.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.desk.Claims;
import org.onrecord.desk.Desk;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;
import org.onrecord.pipeline.Outcome;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.record.Entry;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;
import org.onrecord.search.SearchFault;

/**
 * The reports of the folder examples in a record, read as 'onrecord add' reads them, with claims, origins and stories: made once for all tests of a
 * run, which each get a copy.
 */
public final class ExampleRecord {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private ExampleRecord() { }

    /** A copy of it in a folder, which is empty. */
    public static Path in(Path folder) {
        try (Stream<Path> files = Files.walk(Made.FOLDER)) {
            for (Path file : files.toList()) {
                if (!file.equals(Made.FOLDER)) {
                    Files.copy(file, folder.resolve(Made.FOLDER.relativize(file).toString()));
                }
            }
            return folder.resolve("record.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when it is asked for first. */
    private static final class Made {

        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("example-record");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                try (Desk desk = Desk.open(folder.resolve("record.db").toString())) {
                    desk.record().write(desk.record().begin(new Run(Instant.EPOCH, "test", Pipeline.model())), entries());
                    desk.origins().refresh(Desk.Progress.NONE);
                    desk.claims().make(Claims.Steps.NONE);
                    desk.tellStories(Desk.Progress.NONE);
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RecordFault | SearchFault e) {
                throw new IllegalStateException(e);
            }
        }

        private static List<Entry> entries() throws IOException {
            List<String> paths;
            try (Stream<Path> files = Files.list(EXAMPLES)) {
                paths = files.map(Path::toString).filter(name -> !name.endsWith(".expected")).sorted().toList();
            }
            List<Entry> entries = new ArrayList<>();
            try (Pipeline pipeline = Pipeline.load(); Reading reading = new Inputs(paths, Defaults.NONE, InputStream.nullInputStream()).open()) {
                while (reading.hasNext()) {
                    if (pipeline.read(reading.next()) instanceof Outcome.Read(var article, var statements)) {
                        entries.add(new Entry.Report(article, statements));
                    }
                }
            }
            return entries;
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
