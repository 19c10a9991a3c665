package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Desk;
import org.onrecord.desk.OriginGroup;
import org.onrecord.domain.Amount;
import org.onrecord.domain.OriginTree;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.OriginLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord origins}. */
@Command(name = "origins", header = "Shows which reports have their text from which.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nOf one report, with the passages that were copied; or the texts that most reports have. Reports that came since are compared first. "
                + "docs/origins.md says what counts.",
        parameterListHeading = "%nReport:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord origins                            the texts that most reports have",
            "  onrecord origins examples/meeting.txt       who has this one from whom",
            "  onrecord origins 3fa94c01 --json            the same by its id, for programs",
            "",
            "Exit status: 0 shown, 1 not shown (told on standard error), 2 wrong usage."})
final class OriginsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "REPORT", description = "Its id or a statement's, or the beginning of one; or its path or address as it was added.")
    private Optional<String> report = Optional.empty();

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many reports to show. Default: 20.")
    private int most;

    @Option(names = "--skip", paramLabel = "N", defaultValue = "0", description = "Without REPORT: how many to leave out before.")
    private int skip;

    @Option(names = "--json", description = "One JSON object a line (docs/origins.md).")
    private boolean json;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    OriginsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (most < 1 || skip < 0 || report.isPresent() && skip > 0) {
            throw new ParameterException(command.commandLine(), report.isPresent() && skip > 0 ? "--skip goes without REPORT" : "--most must be 1 or more, --skip 0 or more");
        }
        return Told.status(surroundings, this::show);
    }

    private ExitStatus show() throws RecordFault, SearchFault {
        AtomicBoolean stopped = new AtomicBoolean();
        IndexProgress progress = new IndexProgress(surroundings, stopped, "comparing");
        try (Desk desk = record.openExisting()) {
            Undisturbed.run(stopped, () -> desk.origins().refresh(progress));
            progress.hide();
            return report.isPresent() ? one(desk, report.get()) : largest(desk);
        } catch (IndexProgress.Stopped _) {
            progress.hide();
            tell("stopped; what was compared is kept");
            return ExitStatus.INTERRUPTED;
        } catch (IOException e) {
            return Unwritable.status(surroundings, e);
        }
    }

    private ExitStatus one(Desk desk, String given) throws RecordFault, IOException {
        return switch (desk.origins().tree(given, most)) {
            case Answer.Refused<OriginTree> refused -> {
                tell("onrecord: " + refused.message());
                yield ExitStatus.SOME_FAILED;
            }
            case Answer.Done<OriginTree>(OriginTree tree) -> {
                OutputStream out = surroundings.out().bytes();
                if (json) {
                    new OriginLines(out).write(tree);
                } else {
                    out.write(new OriginPage(surroundings.out().terminal()).of(tree).getBytes(StandardCharsets.UTF_8));
                }
                out.flush();
                if (tree.leaves().size() < tree.size()) {
                    tell("shown are " + tree.leaves().size() + " of " + Amount.of(tree.size(), "report") + "; more: --most " + tree.size());
                }
                yield ExitStatus.ALL_READ;
            }
        };
    }

    private ExitStatus largest(Desk desk) throws RecordFault, IOException {
        List<OriginGroup> groups = desk.origins().largest(skip, most);
        OutputStream out = surroundings.out().bytes();
        OriginLines lines = new OriginLines(out);
        OriginPage page = new OriginPage(surroundings.out().terminal());
        for (OriginGroup group : groups) {
            if (json) {
                lines.write(group.origin(), group.reports());
            } else {
                out.write(page.of(group).getBytes(StandardCharsets.UTF_8));
            }
        }
        out.flush();
        if (groups.isEmpty()) {
            tell(skip == 0 ? "no two reports of the record have most of a text in common" : "none after the first " + skip);
        } else if (groups.size() == most) {
            tell("more: --skip " + (skip + most) + "; each of them: onrecord origins ID");
        } else {
            tell("each of them: onrecord origins ID");
        }
        return ExitStatus.ALL_READ;
    }

    private void tell(String line) {
        surroundings.err().writer().println(Cells.plain(line));
    }
}
