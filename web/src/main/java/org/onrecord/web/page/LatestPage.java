package org.onrecord.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.onrecord.desk.Desk;
import org.onrecord.record.ListedReport;
import org.onrecord.record.format.ListedLines;
import org.onrecord.record.store.Listing;
import org.onrecord.record.store.Listing.Place;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Table;

/** The latest reports, by when they were published or by when they came into the record. */
public final class LatestPage {

    private static final int ON_A_PAGE = 50;

    private static final List<String> HEADS = List.of("article", "headline", "outlet", "published", "statements", "version", "came", "source");

    private final Desk desk;

    private LatestPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        return List.of(Route.page("/latest", new LatestPage(desk)::reply));
    }

    /** What the page shows. @param first whether it is the first page, @param next address of the next one */
    public record Model(List<Entry> entries, boolean arrived, boolean first, Optional<String> next) { }

    private Reply reply(Asked asked) throws RecordFault {
        boolean arrived = asked.query("by").filter("arrival"::equals).isPresent();
        Optional<Place> after = asked.query("after").flatMap(Place::read);
        if (after.isEmpty() && asked.query("after").isPresent()) {
            return Reply.Problem.bad("bad-place", "There is no such page", "Begin at the first page of the latest reports.");
        }
        Listing listing = desk.record().surroundings().listing();
        Listing.Some<ListedReport> some = arrived ? listing.arrived(after, ON_A_PAGE) : listing.published(after, ON_A_PAGE);
        Optional<String> next = some.next().map(place -> "/latest?" + (arrived ? "by=arrival&" : "") + "after=" + Frame.encoded(place.written()));
        return Reply.Page.of("Latest reports", "latest", new Model(some.rows().stream().map(Entry::of).toList(), arrived, after.isEmpty(), next), new Twins(some.rows()));
    }

    /** The same for programs. */
    private record Twins(List<ListedReport> rows) implements Reply.Twin {

        @Override
        public void json(OutputStream out) throws IOException {
            ListedLines lines = new ListedLines(out);
            for (ListedReport row : rows) {
                lines.write(row);
            }
        }

        @Override
        public Table table() {
            return new Table(HEADS, rows.stream().map(row -> List.of(row.article(), row.title().headline().orElse(""), row.title().outlet().orElse(""), row.title().published().orElse(""),
                    String.valueOf(row.statements()), String.valueOf(row.version()), row.came().toString(), row.source())).toList());
        }
    }
}
