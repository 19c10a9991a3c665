package org.onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.onrecord.ingest.Defaults;
import org.onrecord.pipeline.OfficeHolders;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands that read reports: how they are read, and how the result is shown. A {@link Mixin}. */
final class ReadingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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

    /** @param paths what to read; empty when the command finds that out itself */
    Job.Request request(List<String> paths) {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
        if (!(least >= 0 && least <= 1)) {
            throw new ParameterException(spec.commandLine(), "--min-confidence must be between 0 and 1, not " + least);
        }
        int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        return new Job.Request(paths, defaults(), format, atOnce, least, quiet, Optional.ofNullable(account));
    }

    Defaults defaults() {
        return new Defaults(Optional.ofNullable(published), Optional.ofNullable(outlet));
    }

    /** With the user's office holders, if there are any. */
    Surroundings in(Surroundings surroundings) {
        return offices == null ? surroundings : surroundings.with(offices);
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
