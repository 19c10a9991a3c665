package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.desk.Desk;
import org.onrecord.export.Export;
import org.onrecord.export.ExportFormat;
import org.onrecord.export.Exported;
import org.onrecord.export.Selection;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code onrecord export}. */
@Command(name = "export", header = "Writes the record for other programs.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nReports in the order in which they came, all of them; docs/exports.md says what each format holds.",
        optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord export > record.jsonl                   'onrecord import' takes it back",
            "  onrecord export --record desk.db -o desk.jsonl",
            "  onrecord export --format csv -o tables           a folder of tables for R, pandas, LibreOffice",
            "  onrecord export --format excel -o tables         the same for Excel",
            "  onrecord export --format parquet -o tables       for Spark, DuckDB, pandas",
            "  onrecord export --format csv > statements.csv    the table of statements alone",
            "",
            "Exit status: 0 all written, 1 not (told on standard error), 2 wrong usage."})
final class ExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Mixin
    private RecordOption record;

    @Option(names = {"-f", "--format"}, paramLabel = "FORM", defaultValue = "jsonl", converter = FormatName.class,
            description = "jsonl: record lines, which can be imported; the default. csv: tables in a folder, or that of statements alone on standard output. "
                + "excel: the same with the byte order marks that Excel needs. parquet: typed tables in a folder.")
    private ExportFormat format;

    @Option(names = {"-o", "--output"}, paramLabel = "PLACE",
            description = "Where to write: a file, or a new folder for tables. It has this name only when it is whole. Default: standard output.")
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
        if (output == null && format == ExportFormat.PARQUET) {
            err().println("onrecord: parquet tables need a folder: name a new one with -o FOLDER");
            return ExitStatus.USAGE;
        }
        if (output != null && isTaken(output)) {
            return ExitStatus.USAGE;
        }
        Steps steps = new Steps(surroundings, (done, seconds) -> String.format(Locale.ROOT, "%s, %.0f a second", Tally.count((int) done, "report"), done / seconds));
        Exported exported = Undisturbed.run(stopped, () -> write(desk, steps));
        steps.hide();
        err().println((exported.whole() ? "exported " : "stopped: nothing is kept in " + kept() + "; so far ")
                + Tally.count((int) exported.reports(), "report") + " with " + Tally.count((int) exported.statements(), "statement"));
        if (exported.whole() && format == ExportFormat.JSONL && exported.skipped() > 0) {
            err().println("not in record lines: " + Tally.count((int) exported.skipped(), "input") + " that are not recorded, with their reasons (--format csv has them)");
        }
        return exported.whole() ? ExitStatus.ALL_READ : ExitStatus.INTERRUPTED;
    }

    private boolean isTaken(Path place) throws IOException {
        if (!format.isFolder() && Files.isDirectory(place)) {
            err().println("onrecord: " + Cells.plain(place.toString()) + " is a folder: name a file");
            return true;
        }
        if (format.isFolder() && Files.exists(place) && !isEmptyFolder(place)) {
            err().println("onrecord: " + Cells.plain(place.toString()) + " is there already: name a new folder, or take this one away first");
            return true;
        }
        return false;
    }

    private static boolean isEmptyFolder(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.findAny().isEmpty();
        }
    }

    private Exported write(Desk desk, Steps steps) throws RecordFault, IOException {
        Export export = new Export(desk.record(), Selection.ALL, done -> {
            steps.at(done);
            return !stopped.get();
        });
        return output == null ? export.to(format, surroundings.out().bytes()) : export.to(format, output);
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

    /** As people type it. */
    static final class FormatName implements ITypeConverter<ExportFormat> {

        @Override
        public ExportFormat convert(String value) {
            for (ExportFormat format : ExportFormat.values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(value)) {
                    return format;
                }
            }
            throw new TypeConversionException("'" + value + "' is not a format (" + Stream.of(ExportFormat.values()).map(format -> format.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")) + ")");
        }
    }
}
