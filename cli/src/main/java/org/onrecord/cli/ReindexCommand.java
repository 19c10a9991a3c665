package org.onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord reindex}. */
@Command(name = "reindex", header = "Makes the search index anew from the record.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nNeeded only when a message asks for it: searching brings the index up to the record by itself. The index there was is used until the new one "
            + "is whole, and stays when this is stopped; the record itself is not changed.",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord reindex",
            "  onrecord reindex --record desk/river.db",
            "",
            "Exit status: 0 the index is whole, 1 it could not be made (told on standard error), 2 wrong usage."})
final class ReindexCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ReindexCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return Told.status(surroundings, this::reindex);
    }

    private ExitStatus reindex() throws RecordFault, SearchFault {
        AtomicBoolean stopped = new AtomicBoolean();
        IndexProgress progress = new IndexProgress(surroundings, stopped);
        long start = surroundings.clock().getAsLong();
        try (Desk desk = record.openExisting()) {
            Refreshed made = Undisturbed.run(stopped, () -> desk.reindex(progress));
            progress.hide();
            surroundings.err().writer().println(String.format(Locale.ROOT, "%s indexed in %.1f s", Tally.count(made.reports(), "report"),
                    (double) (surroundings.clock().getAsLong() - start) / TimeUnit.SECONDS.toNanos(1)));
            return ExitStatus.ALL_READ;
        } catch (IndexProgress.Stopped _) {
            progress.hide();
            surroundings.err().writer().println("stopped: the index is as it was");
            return ExitStatus.INTERRUPTED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            progress.hide();
        }
    }
}
