package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.record.correction.Asked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord correct}. */
@Command(name = "correct", header = "Corrects what the record says; it stays so, whatever is read later.", sortOptions = false,
        synopsisHeading = "%nUsage: ", customSynopsis = {
            "onrecord correct STATEMENT [--speaker NAME]... [--act ACT] [--said DATE]",
            "                 [--content WORDS]... [--source WORDS]... [--cue WORDS]... [--why WORDS]",
            "  or:  onrecord correct STATEMENT --reject | --restore | --accept [--why WORDS]",
            "  or:  onrecord correct add | merge | split | rename | claim ..."},
        description = "%nOf a statement, by its id or the first six characters of it, which 'onrecord search' shows. WORDS are copied from the report, "
            + "where they must stand once; if they do not, give more and put those meant in square brackets: \"he [added] that\". "
            + "Each correction has a number: 'onrecord log' shows it, 'onrecord undo' takes it back. docs/corrections.md says more.",
        parameterListHeading = "%nWhich one:%n", optionListHeading = "%nOptions:%n", commandListHeading = "%nCorrections of other kinds:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord correct 3fa94c01 --act deny --why \"'No' is a denial\"",
            "  onrecord correct 3fa94c01 --speaker \"Ines Halloran\"",
            "  onrecord correct 3fa94c01 --speaker \"Cy Marsh\" --new",
            "  onrecord correct 3fa94c01 --content \"the dam was safe\" --cue \"Lind [said] the dam\"",
            "  onrecord correct 3fa94c01 --reject --why \"a caption, nobody said it\"",
            "  onrecord correct merge \"I. Halloran\" \"Ines Halloran\"",
            "  onrecord correct claim merge 3fa94c01 88be20d7",
            "",
            "Exit status: 0 corrected, 1 refused (told on standard error), 2 wrong usage."})
final class CorrectCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "STATEMENT", description = "Id of a statement, or its beginning.")
    private String statement;

    @Mixin
    private EditOptions edits;

    @Option(names = "--content", paramLabel = "WORDS", description = "What was said. Several: pieces of it, in the order of the text.")
    private List<String> content = List.of();

    @Option(names = "--reject", description = "Nobody said this: it is taken out.")
    private boolean reject;

    @Option(names = "--restore", description = "Brings back what was rejected.")
    private boolean restore;

    @Option(names = "--accept", description = "Somebody has looked at it: it is right as it is.")
    private boolean accept;

    @Mixin
    private MendingOptions mending;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    CorrectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (statement == null) {
            throw new ParameterException(command.commandLine(), "name the statement by its id, as 'onrecord search' shows it, or one of add, merge, split, rename, claim");
        }
        List<Asked> asked = asked();
        return mending.run(surroundings, (corrections, origin) -> corrections.statement(origin, statement, asked));
    }

    private List<Asked> asked() {
        List<Asked> asked = new ArrayList<>(edits.asked());
        if (!content.isEmpty()) {
            asked.addFirst(new Asked.WhichWords(Asked.Part.CONTENT, content));
        }
        int alone = (reject ? 1 : 0) + (restore ? 1 : 0) + (accept ? 1 : 0);
        Optional<String> contradiction = alone > 1 ? Optional.of("--reject, --restore and --accept") : edits.contradiction();
        if (contradiction.isPresent()) {
            throw new ParameterException(command.commandLine(), contradiction.get() + " contradict each other");
        }
        if (alone == 1 && !asked.isEmpty()) {
            throw new ParameterException(command.commandLine(), (reject ? "--reject" : restore ? "--restore" : "--accept") + " goes alone: correct the rest in a step of its own");
        }
        if (alone == 0 && asked.isEmpty()) {
            throw new ParameterException(command.commandLine(), "say what is to be corrected: --speaker, --act, --said, --content, --source, --cue, --reject, --restore or --accept");
        }
        return reject ? List.of(new Asked.Out()) : restore ? List.of(new Asked.Back()) : accept ? List.of(new Asked.AsItIs()) : asked;
    }
}
