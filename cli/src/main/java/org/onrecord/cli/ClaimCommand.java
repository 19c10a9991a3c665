package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.desk.Claims;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;
import org.onrecord.record.Cited;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.ClaimLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord claim}. */
@Command(name = "claim", header = "Shows the ledger of a claim: who took which side of it, when, and in whose report.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nEach speaker with what they said, by date; where somebody took another side than before, that is marked. Which side is right is not said. "
            + "docs/claims.md says what the sides mean.",
        parameterListHeading = "%nWhich one:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord claim 3fa94c01",
            "  onrecord claim \"the dam was cracked\"                 who says so and who denies it, in whatever words",
            "  onrecord claim 3fa94c01 --why                         also why its statements are together",
            "  onrecord claim 3fa94c01 --json",
            "",
            "Exit status: 0 shown, 1 not shown (told on standard error), 2 wrong usage."})
final class ClaimCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    /** Looks like an id: one word with a digit in it. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]*[0-9][0-9a-f]*");

    @Parameters(paramLabel = "ID|WORDS", description = "Id of the claim or of any of its statements, or the first six characters of it; 'onrecord claims' and "
            + "'onrecord search' show them. Or the claim in your words, as one would say it who holds that it is so: every statement of the record about it, "
            + "with its side to these words.")
    private String claim;

    @Option(names = "--why", description = "Also shows why each statement is in this claim, and why on this side.")
    private boolean why;

    @Option(names = "--json", description = "One JSON object (docs/claims.md).")
    private boolean json;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ClaimCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new ClaimWork(surroundings, record).run(this::show);
    }

    private ExitStatus show(Desk desk) throws RecordFault, SearchFault, IOException {
        return ID.matcher(claim.strip()).matches() ? kept(desk) : about(desk);
    }

    private ExitStatus about(Desk desk) throws RecordFault, SearchFault, IOException {
        if (claim.codePoints().noneMatch(Character::isLetterOrDigit)) {
            tell("onrecord: no words: give the claim as one would say it who holds that it is so, or an id that 'onrecord claims' shows");
            return ExitStatus.SOME_FAILED;
        }
        Optional<Claims.Found> found = desk.claims().about(claim.strip());
        if (found.isPresent()) {
            print(desk, found.get());
        } else {
            tell("no statement of the record is about this: other words may find some, 'onrecord search' finds single words");
        }
        return ExitStatus.ALL_READ;
    }

    private ExitStatus kept(Desk desk) throws RecordFault, IOException {
        return switch (desk.claims().find(claim)) {
            case Answer.Done<Claims.Found>(Claims.Found found) -> {
                print(desk, found);
                leftOut(desk);
                yield ExitStatus.ALL_READ;
            }
            case Answer.Refused<Claims.Found>(String _, String message) -> {
                tell("onrecord: " + message);
                yield ExitStatus.SOME_FAILED;
            }
        };
    }

    private void print(Desk desk, Claims.Found found) throws RecordFault, IOException {
        int origins = desk.origins(found.statements().stream().map(Cited::article).collect(Collectors.toSet())).origins();
        OutputStream out = surroundings.out().bytes();
        if (json) {
            new ClaimLines(out).write(found.claim(), found.asked(), found.statements(), origins);
        } else {
            out.write(new ClaimPage(surroundings.out().terminal(), why).of(found, origins).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private void leftOut(Desk desk) throws RecordFault {
        for (Map.Entry<String, Long> reason : desk.claims().leftOut().entrySet()) {
            tell(Amount.of(reason.getValue(), "statement") + " of the record " + (reason.getValue() == 1 ? "is" : "are") + " in no claim: " + reason.getKey());
        }
    }

    private void tell(String line) {
        surroundings.err().writer().println(Cells.plain(line));
    }
}
