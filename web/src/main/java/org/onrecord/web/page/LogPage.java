package org.onrecord.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.desk.Desk;
import org.onrecord.record.correction.LogFilter;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.format.CorrectionLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.ReaderDate;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Table;

/** What people corrected, the last first, each with a form to undo it. */
public final class LogPage {

    static final int ON_A_PAGE = 30;

    /** Read together, and looked through for those that are asked for. */
    private static final int CHUNK = 250;

    /** Corrections looked through for one page: reading 250 takes some 15 ms. What is further back is a click away. */
    private static final int LOOKED_THROUGH = 1_000;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Desk desk;

    private LogPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        return List.of(Route.page("/log", new LogPage(desk)::reply));
    }

    /**
     * What the page shows.
     *
     * @param before  address of the corrections before these; empty: there are none
     * @param looking whether there may be more of those asked for further back
     * @param mayUndo whether who asks may undo
     */
    public record Model(Filter filter, List<Entry> entries, Optional<String> before, boolean looking, boolean mayUndo, Optional<Done> done) { }

    /** What the form holds. */
    public record Filter(String by, String speaker, String statement) {

        boolean isAll() {
            return by.isEmpty() && speaker.isEmpty() && statement.isEmpty();
        }
    }

    /** A correction. @param when to be read, @param at for programs */
    public record Entry(long number, String kind, String when, String at, String by, String why, List<Changed> changes, boolean holds, OptionalLong undoes, OptionalLong undoneBy) {

        static Entry of(Logged logged) {
            var origin = logged.correction().origin();
            return new Entry(logged.correction().number(), Changed.kind(logged.correction()), ReaderDate.alone(origin.at().atOffset(ZoneOffset.UTC).toLocalDate().toString()) + ", " + MINUTE.format(origin.at()), origin.at().toString(), origin.by(),
                    origin.why().orElse(""), Changed.of(logged.correction()), logged.holds(), logged.undoes(), logged.undoneBy());
        }
    }

    private record Found(List<Logged> logged, long reached) { }

    private Reply reply(Asked asked) throws RecordFault {
        Filter filter = new Filter(asked.query("by").orElse(""), asked.query("speaker").orElse(""), asked.query("statement").orElse(""));
        long before = asked.query("before").filter(number -> number.matches("\\d{1,15}")).map(Long::valueOf).orElse(Long.MAX_VALUE);
        Found found = find(new LogFilter(asked.query("speaker"), asked.query("statement"), asked.query("by")), before);
        Optional<String> further = found.reached() <= 1 ? Optional.empty() : Optional.of(with(asked, found.reached()));
        Model model = new Model(filter, found.logged().stream().map(Entry::of).toList(), further, further.isPresent() && !filter.isAll() && found.logged().size() < ON_A_PAGE,
                asked.asker().role().may(Role.EDITOR), Done.of(desk, asked));
        return Reply.Page.of("Log of corrections", "log", model, new Twins(found.logged(), model));
    }

    private Found find(LogFilter filter, long before) throws RecordFault {
        List<Logged> taken = new ArrayList<>();
        long reached = before;
        for (int looked = 0; looked < LOOKED_THROUGH && taken.size() < ON_A_PAGE; looked += CHUNK) {
            List<Logged> chunk = desk.record().corrections().before(reached, CHUNK);
            for (Logged logged : chunk) {
                if (taken.size() < ON_A_PAGE) {
                    reached = logged.correction().number();
                    if (filter.takes(logged)) {
                        taken.add(logged);
                    }
                }
            }
            if (chunk.size() < CHUNK && taken.size() < ON_A_PAGE) {
                return new Found(taken, 0);
            }
        }
        return new Found(taken, reached);
    }

    private static String with(Asked asked, long before) {
        Map<String, List<String>> query = new HashMap<>(asked.query());
        query.put("before", List.of(String.valueOf(before)));
        query.remove("done");
        return "/log?" + Frame.query(query);
    }

    /** The same for programs. */
    private record Twins(List<Logged> logged, Model model) implements Reply.Twin {

        @Override
        public void json(OutputStream out) throws IOException {
            CorrectionLines lines = new CorrectionLines(out);
            for (Logged one : logged) {
                lines.write(one);
            }
        }

        @Override
        public Table table() {
            List<List<String>> rows = new ArrayList<>();
            for (Entry entry : model.entries()) {
                List<Changed> changes = entry.changes().isEmpty() ? List.of(new Changed(entry.kind(), "", "", Optional.empty(), "")) : entry.changes();
                changes.forEach(change -> rows.add(List.of(String.valueOf(entry.number()), entry.at(), entry.by(), entry.kind(), change.was(), change.became(), entry.why(),
                        entry.holds() ? "holds" : "undone", change.statement().orElse(""))));
            }
            return new Table(List.of("number", "made", "made_by", "what", "was", "became", "why", "state", "statement"), rows);
        }
    }
}
