package org.onrecord.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Stance;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.ListedReport;
import org.onrecord.record.Totals;
import org.onrecord.record.format.ListedLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.ReaderDate;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Table;

/** What the record holds, in one look. */
public final class FirstPage {

    private static final int REPORTS = 10;

    private final Desk desk;
    private final Held held;

    private FirstPage(Desk desk) {
        this.desk = desk;
        this.held = new Held(desk);
    }

    public static List<Route> routes(Desk desk) {
        return List.of(Route.page("/", new FirstPage(desk)::reply));
    }

    /**
     * What the page shows.
     *
     * @param dates   between which reports were published; empty: no date is known
     * @param claims  the most disputed ones
     * @param missing reports that are in no claim yet because claims do not go so far
     */
    public record Model(String name, Totals totals, String dates, List<Disputed> claims, List<Entry> reports, long missing) { }

    /** A claim in a line. @param asserting speakers who say that it is so, @param denying who say that it is not */
    public record Disputed(String id, String words, int statements, int reports, int asserting, int denying) {

        static Disputed of(ClaimSummary claim) {
            return new Disputed(claim.id(), claim.named().orElse(claim.wording()), claim.statements(), claim.extent().reports(), speakers(claim, Stance.ASSERTS) + speakers(claim, Stance.CONCEDES),
                    speakers(claim, Stance.DENIES));
        }

        private static int speakers(ClaimSummary claim, Stance stance) {
            return Optional.ofNullable(claim.sides().get(stance)).map(ClaimSummary.Count::speakers).orElse(0);
        }
    }

    private Reply reply(Asked asked) throws RecordFault {
        Held.Counted counted = held.now();
        Totals totals = counted.totals();
        List<ListedReport> rows = desk.record().surroundings().listing().published(Optional.empty(), REPORTS).rows();
        List<Disputed> claims = counted.disputed().stream().filter(FirstPage::isDisputed).map(Disputed::of).toList();
        String dates = totals.first().map(first -> ReaderDate.between(first, totals.last().orElse(first))).orElse("");
        Model model = new Model(desk.name(), totals, dates, claims, rows.stream().map(Entry::of).toList(), desk.claims().missing());
        return Reply.Page.of("What the record holds", "first", model, new Twins(desk.name(), totals));
    }

    private static boolean isDisputed(ClaimSummary claim) {
        return claim.sides().containsKey(Stance.DENIES) && (claim.sides().containsKey(Stance.ASSERTS) || claim.sides().containsKey(Stance.CONCEDES));
    }

    /** The same for programs: how much it holds. */
    private record Twins(String name, Totals totals) implements Reply.Twin {

        @Override
        public void json(OutputStream out) throws IOException {
            new ListedLines(out).write(name, totals);
        }

        @Override
        public Table table() {
            return new Table(List.of("record", "reports", "statements", "speakers", "claims", "disputed", "first", "last"), List.of(List.of(name, String.valueOf(totals.reports()),
                    String.valueOf(totals.statements()), String.valueOf(totals.speakers()), String.valueOf(totals.claims()), String.valueOf(totals.disputed()), totals.first().orElse(""),
                    totals.last().orElse(""))));
        }
    }
}
