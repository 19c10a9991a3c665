package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.format.ClaimLines;
import org.onrecord.record.store.ClaimList;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord claims}. */
@Command(name = "claims", header = "Lists claims: what is said by whom and denied by whom, the most disputed first.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nStatements about the same proposition are one claim, whichever side they take. Which side is right is not said. docs/claims.md says "
            + "how claims come about. The order: first the claims with most statements on the side that has fewer of 'assert' and 'deny', then those with most "
            + "statements.",
        parameterListHeading = "%nWords:%n", optionListHeading = "%nOptions, of the statements that a claim must have one of:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord claims                                       all of them",
            "  onrecord claims harbour fund                          with a statement that has both words",
            "  onrecord claims --speaker Halloran --from 2031",
            "  onrecord claims --outlet \"The Quarry Post\" --most 5",
            "  onrecord claims --json > claims.jsonl",
            "",
            "Exit status: 0 listed, whatever was found, 1 not listed (told on standard error), 2 wrong usage."})
final class ClaimsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "What was said, as for 'onrecord search'. None: whatever was said.")
    private List<String> words = List.of();

    @Mixin
    private FilterOptions filter;

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many claims to show. Default: 20.")
    private int most;

    @Option(names = "--skip", paramLabel = "N", defaultValue = "0", description = "How many to leave out before.")
    private int skip;

    @Option(names = "--json", description = "One JSON object a line (docs/claims.md).")
    private boolean json;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    ClaimsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (most < 1 || skip < 0) {
            throw new ParameterException(command.commandLine(), "--most must be 1 or more, --skip 0 or more");
        }
        StatementQuery query = filter.query(String.join(" ", words));
        try {
            StatementSearch.check(query);
        } catch (SearchFault fault) {
            throw new ParameterException(command.commandLine(), fault.getMessage());
        }
        return new ClaimWork(surroundings, record).run(desk -> list(desk, query));
    }

    private ExitStatus list(Desk desk, StatementQuery query) throws RecordFault, SearchFault, IOException {
        ClaimList list = query.equals(StatementQuery.of("")) ? desk.claims().all(skip, most) : desk.claims().among(query, skip, most);
        OutputStream out = surroundings.out().bytes();
        ClaimLines lines = new ClaimLines(out);
        ClaimsPage page = new ClaimsPage(surroundings.out().terminal());
        for (ClaimSummary claim : list.claims()) {
            int origins = desk.originsOf(claim.id()).origins();
            if (json) {
                lines.write(claim, origins);
            } else {
                out.write(page.of(claim, origins).getBytes(StandardCharsets.UTF_8));
            }
        }
        out.flush();
        told(list);
        leftOut(desk);
        return ExitStatus.ALL_READ;
    }

    private void told(ClaimList list) {
        int given = list.claims().size();
        if (list.total() == 0) {
            tell("no claim found");
        } else if (given == 0) {
            tell(Amount.of(list.total(), "claim") + " found, none after the first " + skip);
        } else {
            tell(Amount.of(list.total(), "claim") + " found" + (given == list.total() ? "" : ", here " + (skip + 1) + " to " + (skip + given))
                    + (skip + given < list.total() ? "; more: --skip " + (skip + given) : "") + "; more of each: onrecord claim ID");
        }
    }

    private void leftOut(Desk desk) throws RecordFault {
        for (Map.Entry<String, Long> why : desk.claims().leftOut().entrySet()) {
            tell(Amount.of(why.getValue(), "statement") + " of the record " + (why.getValue() == 1 ? "is" : "are") + " in no claim: " + why.getKey());
        }
    }

    private void tell(String line) {
        surroundings.err().writer().println(Cells.plain(line));
    }
}
