package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

/** A record of generated reports, made once and kept in {@link Seeds#cache}. */
final class GeneratedRecord {

    /** Reports written in one transaction. */
    private static final int BATCH = 100;

    private GeneratedRecord() { }

    /** @param statements at least so many, up to the end of a report */
    static Path of(int statements) throws IOException, InterruptedException, RecordFault {
        Path file = Seeds.cache().resolve("generated-" + statements + ".db");
        if (!isRecord(file)) {
            Files.deleteIfExists(file);
            Path unfinished = Files.createTempDirectory(Seeds.cache(), "making").resolve("record.db");
            long start = System.nanoTime();
            write(new InventedReports(Seeds.reports()), statements, unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(unfinished.getParent());
            System.err.printf("made a record of %,d statements in %.0f s%n", statements, (System.nanoTime() - start) / 1e9);
        }
        return file;
    }

    /** One of an earlier schema is none. */
    private static boolean isRecord(Path file) {
        try (RecordStore record = RecordStore.openExisting(file.toString())) {
            return record.lastChange().isPresent();
        } catch (RecordFault e) {
            return false;
        }
    }

    private static void write(InventedReports reports, int statements, Path file) throws RecordFault {
        try (RecordStore record = RecordStore.open(file.toString())) {
            long run = record.begin(new Run(Instant.EPOCH, "benchmark", "benchmark"));
            int written = 0;
            while (written < statements) {
                List<Entry> batch = new ArrayList<>();
                while (batch.size() < BATCH && written < statements) {
                    Report report = reports.next();
                    batch.add(report);
                    written += report.statements().size();
                }
                record.write(run, batch);
            }
        }
    }
}
