package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Claims.Steps;
import org.onrecord.desk.DenialQuery;
import org.onrecord.desk.Denials;
import org.onrecord.desk.Denials.Denial;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Days;
import org.onrecord.search.StatementSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord nothing-found}. */
@Command(name = "nothing-found", header = "Says what was searched without finding a denial, so that it can be cited.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nLooks for denials of a claim by one speaker, by the words, by meaning and in the claims of the record. Where there is one it is shown instead. "
            + "That these reports have none does not mean that there is none: docs/nothing-found.md says what is looked at.",
        parameterListHeading = "%nThe claim:%n", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord nothing-found \"took money from the fund\" --speaker Halloran",
            "  onrecord nothing-found \"dam unsafe\" --speaker Lind --from 2031-04 --to 2031",
            "  onrecord nothing-found \"dam unsafe\" --speaker Lind --outlet Quarry --json",
            "",
            "Exit status: 0 searched, whatever was found, 1 not or not wholly searched (told on standard error), 2 wrong usage."})
final class NothingFoundCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec command;

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "What would be denied, as a sentence: by meaning all of it counts, by words each of them must be there.")
    private List<String> words = List.of();

    @Option(names = "--speaker", paramLabel = "NAME", required = true, description = "Whose denial: any words of the name, in their order.")
    private String speaker;

    @Option(names = "--from", paramLabel = "DATE", converter = PublishedDate.class, description = "In reports published on this day, month or year, or later.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", converter = PublishedDate.class, description = "In reports published on this day, month or year, or before.")
    private String to;

    @Option(names = "--outlet", paramLabel = "NAME", description = "In reports of this outlet. Several times: of any of them.")
    private List<String> outlets = List.of();

    @Option(names = "--json", description = "Prints one JSON object (docs/nothing-found.md).")
    private boolean json;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    NothingFoundCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Days days = new DayBounds(from, to).of(command, "");
        String claim = String.join(" ", words).strip();
        if (claim.isEmpty() || speaker.isBlank()) {
            throw new ParameterException(command.commandLine(), "say what would be denied, and by whom (--speaker)");
        }
        try {
            StatementSearch.check(StatementQuery.of(claim));
        } catch (SearchFault fault) {
            throw new ParameterException(command.commandLine(), fault.getMessage());
        }
        return Told.status(surroundings, () -> search(new DenialQuery(claim, speaker, days, outlets)));
    }

    private ExitStatus search(DenialQuery query) throws RecordFault, SearchFault {
        AtomicBoolean stopped = new AtomicBoolean();
        IndexProgress indexing = new IndexProgress(surroundings, stopped);
        IndexProgress reading = new IndexProgress(surroundings, stopped, "reading for meaning");
        IndexProgress grouping = new IndexProgress(surroundings, stopped, "comparing statements");
        try (Desk desk = record.openExisting()) {
            Denials denials = Undisturbed.run(stopped, () -> desk.denials(query, new Steps(indexing, reading, grouping)));
            List.of(indexing, reading, grouping).forEach(IndexProgress::hide);
            if (denials.searched().speakers().isEmpty() && denials.searched().reports() > 0) {
                surroundings.err().writer().println(Cells.plain("onrecord: nobody called '" + speaker + "' speaks in the " + Amount.of(denials.searched().reports(), "report")
                        + " searched: check the name (onrecord search --speaker)"));
            }
            print(desk, new Citation(query, denials, new Citation.Asked(surroundings.web().time().now().truncatedTo(ChronoUnit.SECONDS),
                    Onrecord.versionTold(), record.place(), desk.record().lastChanged()), new Citation.Bounds(from, to)));
            return ExitStatus.ALL_READ;
        } catch (IndexProgress.Stopped _) {
            List.of(indexing, reading, grouping).forEach(IndexProgress::hide);
            surroundings.err().writer().println("stopped: the same command goes on from here");
            return ExitStatus.INTERRUPTED;
        } catch (IOException e) {
            return Unwritable.status(surroundings, e);
        }
    }

    private void print(Desk desk, Citation citation) throws RecordFault, IOException {
        OutputStream out = surroundings.out().bytes();
        if (json) {
            citation.line().write(out);
        } else {
            Terminal terminal = surroundings.out().terminal();
            Denials denials = citation.denials();
            String nearest = page(desk, denials.nearest());
            String page = String.join("\n", Cells.wrap(citation.head(), terminal.columns())) + "\n\n" + page(desk, denials.found()) + citation.searched(terminal)
                    + (nearest.isEmpty() ? "" : "\nDenials of something else, as far as can be told, the most alike:\n\n" + nearest);
            out.write(page.getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private String page(Desk desk, List<Denial> denials) throws RecordFault {
        List<Sought> shown = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Denial denial : denials) {
            Optional<Sought> found = Sought.of(desk.record(), denial.cited().article(), denial.cited().statement().id());
            if (found.isPresent()) {
                shown.add(found.get());
                notes.add(Citation.why(denial));
            }
        }
        return new HitPage(surroundings.out().terminal()).of(shown, notes);
    }
}
