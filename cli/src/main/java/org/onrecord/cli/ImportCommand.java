package org.onrecord.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;
import org.onrecord.export.Imported;
import org.onrecord.export.RecordImport;
import org.onrecord.export.line.OtherFormats;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;
import org.onrecord.search.SearchFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord import}. */
@Command(name = "import", header = "Takes exported record lines into the record.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nWhat is there already stays as it is, so an import that was stopped can be run again. A broken line is told by its number, "
            + "and the others are taken.",
        parameterListHeading = "%nWhat to import:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord import record.jsonl",
            "  onrecord import --record desk.db monday.jsonl tuesday.jsonl",
            "  gunzip -c record.jsonl.gz | onrecord import -       standard input",
            "",
            "Exit status: 0 all taken or already there, 1 some broken (told on standard error), 2 wrong usage."})
final class ImportCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Record lines (.jsonl), as 'onrecord export' and 'onrecord read --format jsonl' write "
            + "them. '-' is standard input.")
    private List<String> files;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    private Steps steps;
    private int unreadable;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        steps = new Steps(surroundings, (done, rate) -> String.format(Locale.ROOT, "%.0f MB, %.1f MB a second", done / MEGABYTE, rate / MEGABYTE));
        List<String> there = files.stream().filter(this::isThere).toList();
        return there.isEmpty() ? ExitStatus.SOME_FAILED.code() : Told.status(surroundings, () -> {
            try (Desk desk = record.open()) {
                return take(desk, there);
            }
        });
    }

    /** Before a record is made that nothing would come into. */
    private boolean isThere(String file) {
        Path path = Path.of(file);
        if (file.equals("-") || Files.isRegularFile(path) || Files.exists(path) && !Files.isDirectory(path)) {
            return true;
        }
        unreadable(file + (Files.isDirectory(path) ? " is a folder: name the .jsonl files in it" : ": there is no such file"));
        return false;
    }

    private ExitStatus take(Desk desk, List<String> there) throws RecordFault, SearchFault {
        long run = desk.record().begin(new Run(surroundings.web().time().now().truncatedTo(ChronoUnit.SECONDS), Onrecord.versionTold(), "imported"));
        AtomicBoolean stopped = new AtomicBoolean();
        RecordImport lines = new RecordImport(desk.record(), run, bytes -> {
            steps.at(bytes);
            return !stopped.get();
        }, this::broken);
        try {
            for (String file : there) {
                take(lines, stopped, file);
            }
        } finally {
            summarise(lines.imported());
        }
        if (!lines.imported().whole()) {
            return ExitStatus.INTERRUPTED;
        }
        return lines.imported().broken() + unreadable == 0 ? ExitStatus.ALL_READ : ExitStatus.SOME_FAILED;
    }

    private void summarise(Imported imported) {
        tell((imported.whole() ? "" : "stopped; run it again to take the rest; so far ") + Amount.of((int) imported.lines(), "line") + ": "
                + imported.recorded() + " imported, " + imported.changed() + " imported as new versions, "
                + imported.corrections() + " corrections, " + imported.present() + " already there, "
                + imported.broken() + " broken");
    }

    private void take(RecordImport lines, AtomicBoolean stopped, String file) throws RecordFault, SearchFault {
        if (!lines.imported().whole()) {
            return;
        }
        try (InputStream in = new BufferedInputStream(file.equals("-") ? surroundings.in() : Files.newInputStream(Path.of(file)))) {
            Optional<String> other = OtherFormats.told(file, first(in));
            if (other.isPresent()) {
                unreadable(file + " is " + other.get());
                return;
            }
            Undisturbed.run(stopped, () -> {
                lines.take(file, in);
                return true;
            });
        } catch (IOException e) {
            unreadable(file + " cannot be read on: " + e.getMessage() + "; its lines before are imported");
        }
    }

    private void unreadable(String what) {
        unreadable++;
        tell("onrecord: " + what);
    }

    private static byte[] first(InputStream in) throws IOException {
        in.mark(OtherFormats.TELLING);
        byte[] first = in.readNBytes(OtherFormats.TELLING);
        in.reset();
        return first;
    }

    private void broken(RecordImport.Broken line) {
        tell(line.file() + ": line " + line.number() + " " + line.reason());
    }

    private void tell(String message) {
        steps.hide();
        surroundings.err().writer().println(Cells.plain(message));
    }
}
