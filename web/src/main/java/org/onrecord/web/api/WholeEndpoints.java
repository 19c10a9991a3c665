package org.onrecord.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.onrecord.desk.Desk;
import org.onrecord.export.Export;
import org.onrecord.export.ExportFormat;
import org.onrecord.export.Selection;
import org.onrecord.export.Watch;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.format.HeadLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.web.api.Endpoint.Gives;
import org.onrecord.web.api.Endpoint.Words;
import org.onrecord.web.ask.Reply;

/** The record as a whole: how much is in it, what is not, and all of it. */
final class WholeEndpoints {

    private static final String PART = "The whole record";

    private static final Map<String, String> TYPES = Map.of("jsonl", "application/x-ndjson", "csv", "text/csv; charset=utf-8", "excel", "text/csv; charset=utf-8", "jsonld", "application/x-ndjson");

    private static final Parameter FORMAT = Parameter.query("format", new Values.OneOf(List.of("jsonl", "csv", "excel", "jsonld"), Optional.of("jsonl")),
            "jsonl: record lines, which `onrecord import` takes back. csv: statements as a table; excel: the same with a mark that Excel needs. jsonld: linked data.", null);

    /** While the record changes, its rows are counted this often at most. */
    private static final Duration REST = Duration.ofSeconds(10);

    /** Seconds after which to ask again while another export is being written. */
    private static final long AGAIN = 30;

    private final Desk desk;

    /** Each export lies in a file until its reader has it: no more than one of the size of the record. */
    private final Semaphore turn = new Semaphore(1);

    private final AtomicReference<Counted> last = new AtomicReference<>(new Counted(List.of(), 0, Map.of()));

    private WholeEndpoints(Desk desk) {
        this.desk = desk;
    }

    /** What was counted. @param at by the clock that never goes back */
    private record Counted(List<Object> state, long at, Map<String, Long> counts) { }

    static List<Endpoint> of(Desk desk) {
        WholeEndpoints whole = new WholeEndpoints(desk);
        List<Parameter> export = new ArrayList<>(StatementEndpoints.WHICH);
        export.addFirst(FORMAT);
        return List.of(
                Endpoint.get("/counts", new Words("getCounts", PART, "How much there is", "Rows of each kind, earlier texts of reports included; and how many reports claims, origins and stories lack yet."),
                        List.of(), Gives.one("Counts"), given -> whole.counts()),
                Endpoint.list("/skipped", new Words("listSkipped", PART, "What is not in the record, and why", "Inputs that were refused, failed, or were there already, in the order in which they came."), List.of(),
                        "Skipped", whole::skipped),
                Endpoint.get("/export", new Words("export", PART, "The record, or what a search finds of it, as a file",
                        "The record as it was at one moment, sent as it is read, however long it is; one at a time. An export that ends before its time ends without its last chunk. Without a search, corrections go along in jsonl."), export,
                        Gives.file(List.of("application/x-ndjson", "text/csv")), whole::export));
    }

    private Reply counts() throws RecordFault {
        Map<String, Long> missing = Map.of("claims", desk.claims().missing(),
                "origins", desk.record().changedAfter(desk.record().origins().made().map(made -> made.reached()).orElse(0L)),
                "stories", desk.record().changedAfter(desk.record().stories().made().map(made -> made.upTo().change()).orElse(0L)));
        List<Object> state = List.of(desk.record().lastChange(), desk.record().claims().made(), desk.record().stories().made(), desk.record().lists().lastCorrection(), desk.record().lists().lastRun());
        Counted counted = counted(state);
        Map<String, Object> tree = Map.of("counts", counted.counts(), "missing", missing);
        return counted.state().equals(state) && missing.values().stream().allMatch(reports -> reports == 0) ? Items.one(tree) : Items.passing(tree);
    }

    /** Row by row, which takes seconds in a long record: not for each who asks. */
    private Counted counted(List<Object> state) throws RecordFault {
        Counted known = last.get();
        long now = System.nanoTime();
        if (known.state().equals(state) || !known.state().isEmpty() && now - known.at() < REST.toNanos()) {
            return known;
        }
        Counted counted = new Counted(state, now, desk.record().lists().counts());
        last.set(counted);
        return counted;
    }

    private Reply skipped(Given given) throws RecordFault {
        List<Map.Entry<Long, Skipped>> some = List.copyOf(desk.record().lists().skipped(given.cursor().number(), given.limit() + 1).entrySet());
        return Items.many(given, Window.after(some, given.limit(), Map.Entry::getKey), (skipped, out) -> new HeadLines(out).write(skipped.getValue()));
    }

    private Reply export(Given given) throws RecordFault, SearchFault {
        StatementQuery query = given.query();
        String format = given.text("format").orElse("jsonl");
        String name = "onrecord." + (format.equals("excel") ? "csv" : format);
        ExportFormat as = ExportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        boolean all = query.equals(StatementQuery.of(""));
        if (!all) {
            desk.select(query, Desk.Progress.NONE).close();
        }
        if (!turn.tryAcquire()) {
            return Reply.Problem.tooMany("export-runs", "Another export is being written", "Ask again later: this server writes one export at a time.", AGAIN);
        }
        return Reply.Content.file(TYPES.get(format), name, out -> {
            try {
                Spool.write(all ? in -> write(Selection.ALL, as, in) : in -> selected(query, as, in), out);
            } finally {
                turn.release();
            }
        });
    }

    /** The search is made when all else is done, since it holds files open: what is wrong with it was told before. */
    private void selected(StatementQuery query, ExportFormat format, OutputStream out) throws IOException {
        try (Desk.Selected selected = desk.select(query, Desk.Progress.NONE)) {
            write(report -> {
                Set<String> ids = in(selected, report.article().id());
                return report.statements().stream().filter(statement -> ids.contains(statement.id())).toList();
            }, format, out);
        } catch (RecordFault | SearchFault fault) {
            throw new IOException(fault);
        } catch (IndexFailed failed) {
            throw new IOException(failed.getCause());
        }
    }

    private static Set<String> in(Desk.Selected selected, String article) {
        try {
            return selected.selection().in(article);
        } catch (SearchFault fault) {
            throw new IndexFailed(fault);
        }
    }

    private void write(Selection selection, ExportFormat format, OutputStream out) throws IOException {
        try {
            new Export(desk.record(), selection, Watch.NONE).to(format, out);
        } catch (RecordFault fault) {
            throw new IOException(fault);
        }
    }

    /** Carries a fault of the index out of the reading of the record. */
    private static final class IndexFailed extends RuntimeException {

        private static final long serialVersionUID = 1;

        IndexFailed(SearchFault fault) {
            super(fault);
        }
    }
}
