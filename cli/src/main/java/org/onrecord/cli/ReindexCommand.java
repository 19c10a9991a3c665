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
            "  onrecord reindex --meaning                            for search --like",
            "",
            "Exit status: 0 the index is whole, 1 it could not be made (told on standard error), 2 wrong usage."})
final class ReindexCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--meaning", description = "Instead: reads for their meaning the statements that were not yet, which takes a minute for 1,000 reports. "
            + "Stopped, it goes on there the next time.")
    private boolean meaning;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ReindexCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return Told.status(surroundings, meaning ? this::read : this::reindex);
    }

    private ExitStatus reindex() throws RecordFault, SearchFault {
        return run("indexing", "indexed", "the index is as it was", Desk::reindex);
    }

    private ExitStatus read() throws RecordFault, SearchFault {
        return run("reading for meaning", "read for their meaning", "the same command goes on from here", Desk::readMeanings);
    }

    /** Makes an index, or more of it. */
    private interface Making {

        Refreshed by(Desk desk, Desk.Progress progress) throws RecordFault, SearchFault;
    }

    private ExitStatus run(String doing, String done, String otherwise, Making making) throws RecordFault, SearchFault {
        AtomicBoolean stopped = new AtomicBoolean();
        IndexProgress progress = new IndexProgress(surroundings, stopped, doing);
        long start = surroundings.clock().getAsLong();
        try (Desk desk = record.openExisting()) {
            Refreshed made = Undisturbed.run(stopped, () -> making.by(desk, progress));
            progress.hide();
            surroundings.err().writer().println(String.format(Locale.ROOT, "%s %s in %.1f s", Tally.count(made.reports(), "report"), done,
                    (double) (surroundings.clock().getAsLong() - start) / TimeUnit.SECONDS.toNanos(1)));
            return ExitStatus.ALL_READ;
        } catch (IndexProgress.Stopped _) {
            progress.hide();
            surroundings.err().writer().println("stopped: " + otherwise);
            return ExitStatus.INTERRUPTED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            progress.hide();
        }
    }
}
