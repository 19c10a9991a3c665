package org.onrecord.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.desk.Desk;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;

/**
 * What was done just now, with a form to undo it: shown by the template "done" on the page that a form leads back to.
 *
 * @param number of the correction
 * @param undoes number of the one that it undid; empty: it is no undoing
 * @param holds  whether it is not undone already
 * @param back   the page's own address
 */
public record Done(long number, List<Changed> changes, Optional<Long> undoes, boolean holds, String back) {

    /** The correction that "?done=" names; empty: none, or one that is not there. */
    public static Optional<Done> of(Desk desk, Asked asked) throws RecordFault {
        Optional<Long> number = asked.query("done").filter(value -> value.matches("\\d{1,15}")).map(Long::valueOf);
        Optional<Logged> logged = number.isPresent() ? desk.record().corrections().one(number.get()) : Optional.empty();
        return logged.map(one -> new Done(one.correction().number(), Changed.of(one.correction()),
                one.undoes().isPresent() ? Optional.of(one.undoes().getAsLong()) : Optional.empty(), one.holds(), here(asked)));
    }

    /** The address of what is asked, without what was done. */
    static String here(Asked asked) {
        String query = Frame.query(asked.query().entrySet().stream().filter(entry -> !entry.getKey().equals("done"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return Frame.path(asked.path()) + (query.isEmpty() ? "" : "?" + query);
    }
}
