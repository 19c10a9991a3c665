package org.onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.onrecord.desk.Claims.Steps;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.domain.Amount;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
            "  onrecord reindex --claims                             what 'onrecord claims' lists",
            "",
            "Exit status: 0 the index is whole, 1 it could not be made (told on standard error), 2 wrong usage."})
final class ReindexCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--meaning", description = "Instead: reads for their meaning the statements that were not yet, which takes a minute for 1,000 reports. "
            + "Stopped, it goes on there the next time.")
    private boolean meaning;

    @Option(names = "--claims", description = "Instead: makes all claims anew; what people said of them stays and holds.")
    private boolean claims;

    @Option(names = "--origins", description = "Instead: compares all reports anew for copied passages.")
    private boolean origins;

    @Spec
    private CommandSpec command;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ReindexCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (Stream.of(meaning, claims, origins).filter(asked -> asked).count() > 1) {
            throw new ParameterException(command.commandLine(), "--meaning, --claims and --origins are three things: one command each");
        }
        return Told.status(surroundings, meaning ? this::read : claims ? this::group : origins ? this::compare : this::reindex);
    }

    private ExitStatus group() throws RecordFault, SearchFault {
        return run("making claims", "put into claims", "'onrecord claims' goes on from here", (desk, progress) -> desk.claims().anew(new Steps(progress, progress, progress)));
    }

    private ExitStatus compare() throws RecordFault, SearchFault {
        return run("comparing reports", "compared", "'onrecord origins' goes on from here", (desk, progress) -> desk.origins().anew(progress));
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
            surroundings.err().writer().println(String.format(Locale.ROOT, "%s %s in %.1f s", Amount.of(made.reports(), "report"), done,
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
