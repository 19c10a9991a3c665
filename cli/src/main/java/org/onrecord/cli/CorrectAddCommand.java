package org.onrecord.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.domain.Kind;
import org.onrecord.record.correction.NewStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord correct add}. */
@Command(name = "add", header = "Adds a statement that was not found.", sortOptions = false, synopsisHeading = "%nUsage: ",
        parameterListHeading = "%nWhere:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {"  onrecord correct add report.txt --content \"the dam was safe\" --speaker \"Bo Lind\" --cue \"Lind [said] the dam\""})
final class CorrectAddCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "REPORT", description = "The report: its path or address as it was added, or its id.")
    private String report;

    @Option(names = "--content", paramLabel = "WORDS", required = true, description = "What was said, copied from the report. Several: pieces of it.")
    private List<String> content;

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "speech",
            description = "speech, writing, belief, intention, perception, decree or other. Default: speech.")
    private Kind kind = Kind.SPEECH;

    @Mixin
    private EditOptions edits;

    @Mixin
    private MendingOptions mending;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    CorrectAddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        edits.contradiction().ifPresent(both -> {
            throw new ParameterException(command.commandLine(), both + " contradict each other");
        });
        NewStatement wanted = new NewStatement(content, kind, edits.asked());
        return mending.run(surroundings, (corrections, origin) -> corrections.add(origin, report, wanted));
    }
}
