package org.onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.ingest.Defaults;
import org.onrecord.pipeline.OfficeHolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code onrecord read}. */
@Command(name = "read", header = "Reads news reports and prints who said what.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nFinds every attributed statement: who said it, the act (said, denied, accused ...) and the words. "
            + "What stands in quotation marks is quoted; all else is the report's own account of what was said.",
        parameterListHeading = "%nWhat to read:%n", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord read report.txt",
            "  onrecord read reports/ more.txt             folders and files, in this order",
            "  onrecord read --published 2031-04-12 --outlet \"The Quarry Post\" report.txt",
            "  onrecord read --format jsonl reports/ > record.jsonl",
            "  onrecord read --account account.jsonl crawl.warc.gz",
            "  onrecord read corpus.jsonl | less           reports with their own dates",
            "  onrecord read --min-confidence 0.8 report.txt",
            "  onrecord read - < report.txt                standard input",
            "",
            "Exit status: 0 nothing wrong, 1 some failed (told on standard error), 2 wrong usage."})
final class ReadCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A text, a web page (.html), a feed or an agency item "
            + "(.xml, .json), articles, one JSON object a line (.jsonl), an archive of them (.zip, .warc, .warc.gz, .wacz), or a folder. '-' is standard input.")
    private List<String> paths;

    @Option(names = {"-f", "--format"}, paramLabel = "FORM", defaultValue = "text", converter = FormatName.class,
            description = "text: a table for people, the default. jsonl: the record format, a line a report.")
    private Job.Format format;

    @Option(names = "--published", paramLabel = "DATE", converter = PublishedDate.class,
            description = "Day of publication of reports that do not say it: 2031-04-12, or 2031, 2031-04, 2031-04-12T09:30:00Z.")
    private String published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who publishes the reports that do not say it.")
    private String outlet;

    @Option(names = "--offices", paramLabel = "FILE", converter = OfficeFile.class,
            description = "Who held which office when, besides the table that ships; docs/offices.md has its format.")
    private OfficeHolders offices;

    @Option(names = "--threads", paramLabel = "N", description = "Reports read at once. Default: one a processor.")
    private Integer threads;

    @Option(names = "--min-confidence", paramLabel = "SHARE", defaultValue = "0",
            description = "0 to 1: statements that are less certain are left out, and counted in the summary. Default: 0, all are shown.")
    private double least;

    @Option(names = "--account", paramLabel = "FILE", description = "Writes there what became of each input, one JSON object a line: read, "
            + "duplicate, skipped or failed, and why.")
    private Path account;

    @Option(names = {"-q", "--quiet"}, description = "No progress, no summary: errors only.")
    private boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ReadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
        if (!(least >= 0 && least <= 1)) {
            throw new ParameterException(spec.commandLine(), "--min-confidence must be between 0 and 1, not " + least);
        }
        Defaults defaults = new Defaults(Optional.ofNullable(published), Optional.ofNullable(outlet));
        int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        Surroundings here = offices == null ? surroundings : surroundings.with(offices);
        return new Job(new Job.Request(paths, defaults, format, atOnce, least, quiet, Optional.ofNullable(account)), here).run().code();
    }

    private static final class FormatName implements ITypeConverter<Job.Format> {

        @Override
        public Job.Format convert(String value) {
            return switch (value) {
                case "text" -> Job.Format.TEXT;
                case "jsonl" -> Job.Format.JSONL;
                default -> throw new TypeConversionException("'" + value + "' is not one of the forms: text or jsonl");
            };
        }
    }
}
