package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;
import org.onrecord.export.TableImport;
import org.onrecord.export.Watch;
import org.onrecord.export.parquet.BrokenTables;
import org.onrecord.export.parquet.TablesFolder;
import org.onrecord.record.store.Receipt;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;

/** A folder of tables on its way into the record: read to its end first, and then written. */
final class TablesTaking {

    private final Surroundings surroundings;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final String folder;
    private final TablesFolder tables;
    private final TableImport from;

    private TablesTaking(Surroundings surroundings, String folder, TablesFolder tables) {
        this.surroundings = surroundings;
        this.folder = folder;
        this.tables = tables;
        this.from = new TableImport(tables, Path.of(System.getProperty("java.io.tmpdir")));
    }

    static TablesTaking open(Surroundings surroundings, String folder) throws BrokenTables {
        return new TablesTaking(surroundings, folder, TablesFolder.open(Path.of(folder)));
    }

    /** Something done with tables, which may turn out to be broken. */
    @FunctionalInterface
    private interface Work<T> {

        T run(Watch watch) throws BrokenTables, RecordFault, IOException;
    }

    /** Reads all of it. False: it was stopped. */
    boolean check() throws BrokenTables, RecordFault, SearchFault, IOException {
        return undisturbed("checked", from::check);
    }

    /** Writes what is missing, and brings the index up. */
    ExitStatus take(Desk desk) throws BrokenTables, RecordFault, SearchFault, IOException {
        TableImport.Taken taken = undisturbed("imported", watch -> from.into(desk.record(), surroundings.web().time().now().truncatedTo(ChronoUnit.SECONDS), watch));
        tell(summary(taken));
        if (tables.corrections() > 0) {
            tell(folder + ": what people corrected is in its statements; that they did is told there in words, and is not imported: lines have it"
                    + " (onrecord export --format jsonl)");
        }
        if (!taken.whole()) {
            return ExitStatus.INTERRUPTED;
        }
        return index(desk);
    }

    private String summary(TableImport.Taken taken) {
        Receipt receipt = taken.receipt();
        return (taken.whole() ? "" : "stopped; run it again to take the rest; so far ") + folder + ": " + Amount.of(receipt.recorded(), "report") + " imported, "
                + receipt.changed() + " imported as new versions, " + receipt.present() + " already there, " + Amount.of(receipt.skipped(), "input")
                + " told as not recorded" + (taken.repeats() == 0 ? "" : ", " + taken.repeats() + " of these as other splits had the same page")
                + (receipt.unfit() == 0 ? "" : ", " + receipt.unfit() + " as this database cannot hold them");
    }

    private ExitStatus index(Desk desk) throws RecordFault, IOException {
        IndexProgress progress = new IndexProgress(surroundings, stopped);
        try {
            Undisturbed.run(stopped, () -> desk.refresh(progress));
        } catch (IndexProgress.Stopped e) {
            tell("stopped; the index is brought up by the next search");
            return ExitStatus.INTERRUPTED;
        } catch (SearchFault fault) {
            tell("the index stays behind: " + fault.getMessage() + "; the record is whole");
        } finally {
            progress.hide();
        }
        return ExitStatus.ALL_READ;
    }

    /** @param done as people are told how far it is */
    private <T> T undisturbed(String done, Work<T> work) throws BrokenTables, RecordFault, SearchFault, IOException {
        Steps steps = new Steps(surroundings, (bytes, rate) -> folder + ": " + 100 * bytes / Math.max(1, tables.bytes()) + " % " + done);
        Optional<BrokenTables> broken;
        Undone<T> undone = new Undone<>(work, bytes -> {
            steps.at(bytes);
            return !stopped.get();
        });
        try {
            broken = Undisturbed.run(stopped, undone::run);
        } finally {
            steps.hide();
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
        return undone.result;
    }

    /** Work for another thread, with what came of it. */
    private static final class Undone<T> {

        private final Work<T> work;
        private final Watch watch;
        private T result;

        Undone(Work<T> work, Watch watch) {
            this.work = work;
            this.watch = watch;
        }

        Optional<BrokenTables> run() throws RecordFault, IOException {
            try {
                result = work.run(watch);
                return Optional.empty();
            } catch (BrokenTables fault) {
                return Optional.of(fault);
            }
        }
    }

    private void tell(String message) {
        surroundings.err().writer().println(Cells.plain(message));
    }
}
