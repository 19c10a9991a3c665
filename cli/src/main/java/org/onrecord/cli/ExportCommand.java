package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Desk;
import org.onrecord.export.Export;
import org.onrecord.export.ExportFormat;
import org.onrecord.export.Exported;
import org.onrecord.export.Selection;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onrecord export}. */
@Command(name = "export", header = "Writes the record for other programs.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nReports in the order in which they came, all of them; docs/exports.md says what each format holds.",
        optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord export > record.jsonl                  'onrecord import' takes it back",
            "  onrecord export --record desk.db -o desk.jsonl",
            "",
            "Exit status: 0 all written, 1 not (told on standard error), 2 wrong usage."})
final class ExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Mixin
    private RecordOption record;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Where to write; it has this name only when it is whole. Default: standard output.")
    private Path output;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return Told.status(surroundings, () -> {
            try (Desk desk = record.openExisting()) {
                return export(desk);
            } catch (IOException e) {
                return unwritable(e);
            }
        });
    }

    private ExitStatus export(Desk desk) throws RecordFault, SearchFault, IOException {
        if (output != null && Files.isDirectory(output)) {
            err().println("onrecord: " + Cells.plain(output.toString()) + " is a folder: name a file");
            return ExitStatus.USAGE;
        }
        Steps steps = new Steps(surroundings, (done, seconds) -> String.format(Locale.ROOT, "%s, %.0f a second", Tally.count((int) done, "report"), done / seconds));
        Exported exported = Undisturbed.run(stopped, () -> write(desk, steps));
        steps.hide();
        err().println((exported.whole() ? "exported " : "stopped: nothing is kept in " + kept() + "; so far ")
                + Tally.count((int) exported.reports(), "report") + " with " + Tally.count((int) exported.statements(), "statement"));
        return exported.whole() ? ExitStatus.ALL_READ : ExitStatus.INTERRUPTED;
    }

    private Exported write(Desk desk, Steps steps) throws RecordFault, IOException {
        Export export = new Export(desk.record(), Selection.ALL, done -> {
            steps.at(done);
            return !stopped.get();
        });
        return output == null ? export.to(ExportFormat.JSONL, surroundings.out().bytes()) : export.to(ExportFormat.JSONL, output);
    }

    private String kept() {
        return output == null ? "full on standard output" : output.toString();
    }

    private ExitStatus unwritable(IOException failure) {
        if ("Broken pipe".equals(failure.getMessage())) {
            return ExitStatus.BROKEN_PIPE;
        }
        err().println("onrecord: " + Cells.plain((output == null ? "standard output" : output) + " cannot be written (" + failure.getMessage()
                + "): make room or write elsewhere, then export again"));
        return ExitStatus.SOME_FAILED;
    }

    private PrintWriter err() {
        return surroundings.err().writer();
    }
}
