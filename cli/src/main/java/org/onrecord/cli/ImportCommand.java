package org.onrecord.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;
import org.onrecord.export.Imported;
import org.onrecord.export.RecordImport;
import org.onrecord.export.line.OtherFormats;
import org.onrecord.export.parquet.BrokenTables;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;
import org.onrecord.search.SearchFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord import}. */
@Command(name = "import", header = "Takes exported record lines and tables into the record.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nWhat is there already stays as it is, so an import that was stopped can be run again. A broken line is told by its number, "
            + "and the others are taken. Tables are read to their end first: when something is wrong with them, nothing of them is written.",
        parameterListHeading = "%nWhat to import:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord import record.jsonl",
            "  onrecord import --record desk.db monday.jsonl tuesday.jsonl",
            "  gunzip -c record.jsonl.gz | onrecord import -       standard input",
            "  onrecord import tables                              a folder of Parquet tables: an export, or what a cluster read",
            "",
            "Exit status: 0 all taken or already there, 1 some broken (told on standard error), 2 wrong usage."})
final class ImportCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Record lines (.jsonl), as 'onrecord export' and 'onrecord read --format jsonl' write "
            + "them, '-' is standard input; or a folder of tables, as 'onrecord export --format parquet' and onrecord-spark write it.")
    private List<String> files;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    private final Map<String, TablesTaking> tables = new HashMap<>();
    private Steps steps;
    private int unreadable;
    private boolean isStopped;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        steps = new Steps(surroundings, (done, rate) -> String.format(Locale.ROOT, "%.0f MB, %.1f MB a second", done / MEGABYTE, rate / MEGABYTE));
        return Told.status(surroundings, () -> {
            List<String> there = new ArrayList<>();
            for (String file : files) {
                if (isThere(file)) {
                    there.add(file);
                }
            }
            if (isStopped) {
                return ExitStatus.INTERRUPTED;
            }
            if (there.isEmpty()) {
                return ExitStatus.SOME_FAILED;
            }
            try (Desk desk = record.open()) {
                return take(desk, there);
            }
        });
    }

    /** Before a record is made that nothing would come into. */
    private boolean isThere(String file) throws RecordFault, SearchFault {
        Path path = Path.of(file);
        if (!file.equals("-") && Files.isDirectory(path)) {
            return isWhole(file);
        }
        if (file.equals("-") || Files.exists(path)) {
            return true;
        }
        unreadable(file + ": there is no such file");
        return false;
    }

    private boolean isWhole(String folder) throws RecordFault, SearchFault {
        try {
            TablesTaking taking = TablesTaking.open(surroundings, folder);
            isStopped = isStopped || !taking.check();
            tables.put(folder, taking);
            return true;
        } catch (IOException e) {
            unreadable(folder + " cannot be read: " + e.getMessage());
        } catch (BrokenTables e) {
            unreadable(e.getMessage() + "; nothing of it is imported");
        }
        return false;
    }

    private ExitStatus take(Desk desk, List<String> there) throws RecordFault, SearchFault {
        for (String folder : there.stream().filter(tables::containsKey).toList()) {
            ExitStatus status = tables(desk, folder);
            if (status != ExitStatus.ALL_READ) {
                return status;
            }
        }
        List<String> lines = there.stream().filter(file -> !tables.containsKey(file)).toList();
        if (lines.isEmpty()) {
            return unreadable == 0 ? ExitStatus.ALL_READ : ExitStatus.SOME_FAILED;
        }
        return lines(desk, lines);
    }

    private ExitStatus tables(Desk desk, String folder) throws RecordFault, SearchFault {
        try {
            return tables.get(folder).take(desk);
        } catch (IOException | BrokenTables e) {
            unreadable(folder + ": " + e.getMessage() + "; what was written before is kept, and running it again takes the rest");
            return ExitStatus.SOME_FAILED;
        }
    }

    private ExitStatus lines(Desk desk, List<String> there) throws RecordFault, SearchFault {
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
