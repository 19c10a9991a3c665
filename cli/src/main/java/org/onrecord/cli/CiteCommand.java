package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.Located;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.cite.Citation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onrecord cite}. */
@Command(name = "cite", header = "Prints statements as citations, to be pasted.", sortOptions = false, synopsisHeading = "%nUsage: ",
        description = "%nOne a line: who said it, their words, when, outlet, headline, date, and where the report can be looked up.",
        parameterListHeading = "%nWhich ones:%n", optionListHeading = "%nOptions:%n", footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord search dam --act deny                   shows the ids",
            "  onrecord cite 3fa94c01 9d13b470f0",
            "",
            "Exit status: 0 printed, 1 some were not (told on standard error), 2 wrong usage."})
final class CiteCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "STATEMENT", description = "Ids of statements, or the first six characters of them or more; 'onrecord search' and 'onrecord claim' show them.")
    private List<String> statements = List.of();

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    CiteCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return Told.status(surroundings, () -> {
            PrintWriter out = surroundings.out().writer();
            try (Desk desk = record.openExisting()) {
                boolean all = true;
                for (String id : statements) {
                    all &= print(desk, id, out);
                }
                return all && (!out.checkError() || refuse("standard output cannot be written")) ? ExitStatus.ALL_READ : ExitStatus.SOME_FAILED;
            }
        });
    }

    private boolean print(Desk desk, String id, PrintWriter out) throws RecordFault {
        return switch (desk.record().statement(id)) {
            case Answer.Refused<Located>(String _, String message) -> refuse(message);
            case Answer.Done<Located>(Located located) -> {
                Report report = desk.record().report(located.article()).orElseThrow();
                List<Statement> found = report.statements().stream().filter(one -> one.id().equals(located.statement())).toList();
                found.forEach(one -> out.println(Cells.plain(Citation.of(one, report.article()).text())));
                yield !found.isEmpty() || refuse("people took the statement " + located.statement() + " out of the record: 'onrecord log --statement " + located.statement() + "' says why");
            }
        };
    }

    private boolean refuse(String message) {
        surroundings.err().writer().println("onrecord: " + Cells.plain(message));
        return false;
    }
}
