package org.onrecord.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.onrecord.ingest.Defaults;
import org.onrecord.pipeline.OfficeHolders;
import org.onrecord.pipeline.Pipeline;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of all commands that read reports: how they are read. A {@link Mixin}. */
final class ReadingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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

    @Option(names = "--account", paramLabel = "FILE", description = "Writes there what became of each input, one JSON object a line: read, "
            + "duplicate, skipped or failed, and why.")
    private Path account;

    @Option(names = {"-q", "--quiet"}, description = "No progress, no summary: errors only.")
    private boolean quiet;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    /** @param paths what to read; empty when the command finds that out itself */
    Job.Request request(List<String> paths, PrintingOptions.Printing printing) {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
        int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        return new Job.Request(paths, defaults(), printing, atOnce, quiet, Optional.ofNullable(account));
    }

    Defaults defaults() {
        return new Defaults(Optional.ofNullable(published), Optional.ofNullable(outlet));
    }

    /** With the user's office holders, if there are any. */
    Surroundings in(Surroundings surroundings) {
        return offices == null ? surroundings : surroundings.with(offices);
    }

    /** What the record notes of the model: office holders of the user's own make another of it. */
    String model() {
        return Pipeline.model() + (offices == null ? "" : " offices sha256:" + TextDigest.ofLines(offices.lines()));
    }
}
