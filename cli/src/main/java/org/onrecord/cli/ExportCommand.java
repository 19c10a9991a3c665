package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;
import org.onrecord.export.Export;
import org.onrecord.export.ExportFormat;
import org.onrecord.export.Exported;
import org.onrecord.export.Selection;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code onrecord export}. */
@Command(name = "export", header = "Writes the record for other programs.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nReports in the order in which they came, all of them, or what the options below select; docs/exports.md says what each format holds.",
        optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord export > record.jsonl                   'onrecord import' takes it back",
            "  onrecord export --record desk.db -o desk.jsonl",
            "  onrecord export --format csv -o tables           a folder of tables for R, pandas, LibreOffice",
            "  onrecord export --format excel -o tables         the same for Excel",
            "  onrecord export --format parquet -o tables       for Spark, DuckDB, pandas",
            "  onrecord export --format jsonld > record.jsonld",
            "  onrecord export --format csv --speaker Halloran --act deny > denials.csv",
            "",
            "Exit status: 0 all written, 1 not (told on standard error), 2 wrong usage."})
final class ExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Mixin
    private RecordOption record;

    @Option(names = {"-f", "--format"}, paramLabel = "FORM", defaultValue = "jsonl", converter = FormatName.class,
            description = "jsonl: record lines, which can be imported; the default. csv: tables in a folder, or that of statements alone on standard output. "
                + "excel: the same with the byte order marks that Excel needs. jsonld: linked data, one document with a node a line. parquet: typed tables in a folder.")
    private ExportFormat format;

    @Option(names = {"-o", "--output"}, paramLabel = "PLACE",
            description = "Where to write: a file, or a new folder for tables. It has this name only when it is whole. Default: standard output.")
    private Path output;

    @Option(names = "--words", paramLabel = "QUERY", defaultValue = "",
            description = "Only statements with these words, as 'onrecord search' takes them; the options below narrow it further. Selected are statements of "
                + "the latest texts, and their reports hold no others.")
    private String words;

    @Mixin
    private FilterOptions filter;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        StatementQuery query = filter.query(words);
        return Told.status(surroundings, () -> {
            if (!isWritable()) {
                return ExitStatus.USAGE;
            }
            IndexProgress index = new IndexProgress(surroundings, stopped);
            try (Desk desk = record.openExisting()) {
                return query.equals(StatementQuery.of("")) ? export(desk, Selection.ALL) : exportSelected(desk, query, index);
            } catch (IndexProgress.Stopped _) {
                index.hide();
                tell("stopped");
                return ExitStatus.INTERRUPTED;
            } catch (IOException e) {
                return unwritable(e);
            }
        });
    }

    private boolean isWritable() {
        Path place = output;
        if (place == null && format == ExportFormat.PARQUET) {
            tell("onrecord: parquet tables need a folder: name a new one with -o FOLDER");
            return false;
        }
        if (place != null && !format.isFolder() && Files.isDirectory(place)) {
            tell("onrecord: " + place + " is a folder: name a file");
            return false;
        }
        if (place != null && format.isFolder() && Files.exists(place) && !isEmptyFolder(place)) {
            tell("onrecord: " + place + " is there already: name a new folder, or take this one away first");
            return false;
        }
        return true;
    }

    private static boolean isEmptyFolder(Path place) {
        String[] files = place.toFile().list();
        return files != null && files.length == 0;
    }

    private ExitStatus exportSelected(Desk desk, StatementQuery query, IndexProgress index) throws RecordFault, SearchFault, IOException {
        try (Desk.Selected selected = Undisturbed.run(stopped, () -> desk.select(query, index))) {
            index.hide();
            if (selected.missing() > 0) {
                tell("another onrecord is writing to the index: " + Amount.of(selected.missing(), "report") + " of the record could not be selected from yet");
            }
            return export(desk, report -> {
                Set<String> ids = in(selected, report.article().id());
                return report.statements().stream().filter(statement -> ids.contains(statement.id())).toList();
            });
        } catch (IndexFailed failed) {
            throw failed.fault;
        }
    }

    private static Set<String> in(Desk.Selected selected, String article) {
        try {
            return selected.selection().in(article);
        } catch (SearchFault fault) {
            throw new IndexFailed(fault);
        }
    }

    private ExitStatus export(Desk desk, Selection selection) throws RecordFault, SearchFault, IOException {
        Steps steps = new Steps(surroundings, (done, rate) -> Amount.of(done, "report") + ", " + Progress.rate(rate) + " a second");
        Exported exported = Undisturbed.run(stopped, () -> write(desk, selection, steps));
        steps.hide();
        tell((exported.whole() ? "exported " : "stopped: nothing is kept in " + kept() + "; so far ") + Amount.of(exported.reports(), "report") + " with "
                + Amount.of(exported.statements(), "statement") + (exported.corrections() > 0 ? " and " + Amount.of(exported.corrections(), "correction") : ""));
        if (exported.whole() && !format.isFolder() && exported.skipped() > 0) {
            tell("not in it: " + Amount.of(exported.skipped(), "input") + " that could not be recorded, with their reasons (--format csv -o FOLDER has them)");
        }
        return exported.whole() ? ExitStatus.ALL_READ : ExitStatus.INTERRUPTED;
    }

    private Exported write(Desk desk, Selection selection, Steps steps) throws RecordFault, IOException {
        Export export = new Export(desk.record(), selection, done -> {
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
        tell("onrecord: " + (output == null ? "standard output" : output) + " cannot be written (" + failure.getMessage()
                + "): make room or write elsewhere, then export again");
        return ExitStatus.SOME_FAILED;
    }

    private void tell(String message) {
        surroundings.err().writer().println(Cells.plain(message));
    }

    /** Carries a fault of the index out of the reading of the record. */
    private static final class IndexFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient SearchFault fault;

        IndexFailed(SearchFault fault) {
            super(fault);
            this.fault = fault;
        }
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
