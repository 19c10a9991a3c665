package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Desk.Found;
import org.onrecord.domain.Amount;
import org.onrecord.record.format.FoundLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Hits;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;
import org.onrecord.search.StatementSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord search}. */
@Command(name = "search", header = "Finds statements of the record.", sortOptions = false,
        synopsisHeading = "%nUsage: ",
        description = "%nBy the words that were said, and by who said them, to whom, when, and in which outlet. docs/search.md says how words are found.",
        parameterListHeading = "%nWords:%n", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord search dam accounts                          both words, in any form",
            "  onrecord search interfere OR meddle",
            "  onrecord search '\"never meddled\" NOT weather'         a phrase; without a word",
            "  onrecord search 'interf* OR acounts~'                 beginnings; roughly so",
            "  onrecord search dam --speaker Halloran --act deny --from 2031",
            "  onrecord search --outlet \"The Quarry Post\" --order date",
            "  onrecord search dam --counts                          how many of each speaker ...",
            "  onrecord search dam --json > hits.jsonl",
            "  onrecord search --like \"nobody took money from the fund\" --speaker Halloran",
            "",
            "Exit status: 0 searched, whatever was found, 1 not searched (told on standard error), 2 wrong usage."})
final class SearchCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "What was said: all of the words, unless OR stands between them. None: whatever was said.")
    private List<String> words = List.of();

    @Mixin
    private FilterOptions filter;

    @Option(names = "--like", paramLabel = "STATEMENT|WORDS", description = "Instead of words: statements that mean much the same as another, named by its id, or "
            + "as these words; the most alike first.")
    private String like;

    @Option(names = "--order", paramLabel = "ORDER", description = "relevance, the best match first; or date, the latest published first, as it is without words.")
    private Order order = Order.RELEVANCE;

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many statements to show. Default: 20.")
    private int most;

    @Option(names = "--skip", paramLabel = "N", defaultValue = "0", description = "How many to leave out before.")
    private int skip;

    @Option(names = {"--counts", "--facets"}, description = "Also counts, among all that is found, who said it, acts, outlets and so on, the commonest ten of each.")
    private boolean counts;

    @Option(names = "--json", description = "One JSON object a line (docs/search.md).")
    private boolean json;

    @Mixin
    private RecordOption record;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
    private boolean help;

    SearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        StatementQuery query = filter.query(String.join(" ", words)).show(show());
        if (like != null) {
            return like(query);
        }
        try {
            StatementSearch.check(query);
        } catch (SearchFault fault) {
            throw new ParameterException(command.commandLine(), fault.getMessage());
        }
        return Told.status(surroundings, () -> search(query));
    }

    private int like(StatementQuery query) {
        if (!words.isEmpty() || counts || order == Order.DATE || like.isBlank()) {
            throw new ParameterException(command.commandLine(), like.isBlank() ? "--like needs the id of a statement, or words"
                    : "--like goes without WORD (several words need quotation marks: --like \"as one\"), without --counts, and the most alike come first");
        }
        return Told.status(surroundings, () -> new LikeSearch(surroundings, json).run(record, like, query));
    }

    private Show show() {
        if (most < 1 || skip < 0 || (long) skip + most > Show.DEEPEST) {
            throw new ParameterException(command.commandLine(), "--most must be 1 or more, --skip 0 or more, and both together " + Show.DEEPEST
                    + " at most: dates narrow a search further");
        }
        return new Show(order, skip, most, counts ? EnumSet.allOf(Property.class) : Set.of());
    }

    private ExitStatus search(StatementQuery query) throws RecordFault, SearchFault {
        AtomicBoolean stopped = new AtomicBoolean();
        IndexProgress progress = new IndexProgress(surroundings, stopped);
        try (Desk desk = record.openExisting()) {
            Found found = Undisturbed.run(stopped, () -> desk.search(query, progress));
            progress.hide();
            List<Sought> shown = new ArrayList<>();
            for (Hits.Hit hit : found.hits().hits()) {
                Sought.of(desk.record(), hit).ifPresent(shown::add);
            }
            print(found.hits(), shown);
            told(found, shown.size());
            if (found.hits().total() == 0) {
                Suggestions.of(desk, query).forEach(this::tell);
            }
            return ExitStatus.ALL_READ;
        } catch (IndexProgress.Stopped _) {
            progress.hide();
            tell("stopped");
            return ExitStatus.INTERRUPTED;
        } catch (IOException e) {
            return Unwritable.status(surroundings, e);
        }
    }

    private void print(Hits hits, List<Sought> shown) throws IOException {
        OutputStream out = surroundings.out().bytes();
        if (json) {
            FoundLines lines = new FoundLines(out);
            for (Sought hit : shown) {
                lines.write(hit.article(), !hit.earlier(), hit.statement(), hit.matches());
            }
            if (counts) {
                lines.writeCounts(hits.total(), HitPage.numbers(hits.counts()));
            }
        } else {
            HitPage page = new HitPage(surroundings.out().terminal());
            out.write((page.of(shown) + (hits.total() == 0 ? "" : page.counts(hits.counts()))).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private void told(Found found, int shown) {
        long total = found.hits().total();
        int asked = found.hits().hits().size();
        if (total == 0) {
            tell("nothing found");
        } else if (asked == 0) {
            tell(Amount.of(total, "statement") + " found, none after the first " + skip);
        } else {
            tell(Amount.of(total, "statement") + " found" + (skip == 0 && asked == total ? "" : ", here " + (skip + 1) + " to " + (skip + asked))
                    + (skip + asked < total ? "; more: --skip " + (skip + asked) : ""));
        }
        if (shown < asked) {
            tell(Amount.of(asked - shown, "statement") + " of them changed while this was searched: search again");
        }
        if (found.missing() > 0) {
            tell("another onrecord is writing to the index: " + Amount.of(found.missing(), "report") + " of the record could not be searched yet");
        }
    }

    private void tell(String line) {
        surroundings.err().writer().println(Cells.plain(line));
    }
}
