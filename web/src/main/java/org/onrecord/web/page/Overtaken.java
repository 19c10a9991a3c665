package org.onrecord.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Sha256;
import org.onrecord.domain.Statement;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.store.Located;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Reply;

/**
 * A form for a statement that somebody else corrected since the form was shown: nobody's correction is lost unseen. A form tells by its field "seen" what it was made of; one that
 * has none, as programs send them, is taken as it is.
 */
public final class Overtaken {

    private static final String SEEN = "seen";

    /** Corrections of one statement that are looked at: more were never made. */
    private static final int MOST = 1_000;

    private Overtaken() { }

    /** One thing that was asked. @param now what stands there, @param wanted what the form says */
    public record Row(String what, String now, String wanted) { }

    /**
     * What the page shows.
     *
     * @param since what others corrected, so far as corrections of this statement tell: a speaker's new name is none of them
     * @param edit  what was asked of all of it, in words, as "nobody said this"; empty: the rows say what
     * @param sent  what the form sent, to be sent again: what was not asked is as it stands now
     */
    public record Model(String id, List<Change> since, List<Row> rows, String edit, Map<String, String> sent, String back) { }

    /** What a form of a statement was made of: the number of the last correction, and a digest of all that it shows. */
    static String seen(Desk desk, Statement statement) throws RecordFault {
        return seen(StatementFields.of(statement), desk.record().surroundings().corrections(statement.id(), MOST));
    }

    private static String seen(StatementFields fields, List<Logged> corrections) {
        StringBuilder held = new StringBuilder(fields.toString());
        corrections.forEach(one -> held.append(' ').append(one.correction().number()).append(one.holds()));
        return (corrections.isEmpty() ? 0 : corrections.getLast().correction().number()) + "-" + Sha256.hex(held.toString()).substring(0, 16);
    }

    /** The page that says so and asks again; empty: the form is of what stands there now, or does not tell. */
    static Optional<Reply> of(Desk desk, Asked asked) throws RecordFault {
        Optional<String> seen = asked.form(SEEN).filter(words -> words.matches("\\d{1,15}-[0-9a-f]{16}"));
        Optional<Statement> statement = seen.isEmpty() ? Optional.empty() : now(desk, asked.place("id"));
        if (statement.isEmpty()) {
            return Optional.empty();
        }
        StatementFields fields = StatementFields.of(statement.get());
        List<Logged> corrections = desk.record().surroundings().corrections(statement.get().id(), MOST);
        String present = seen(fields, corrections);
        return present.equals(seen.get()) ? Optional.empty() : Optional.of(page(asked, fields, present, since(corrections, seen.get())));
    }

    /** A statement that is taken out is corrected no more: that is told elsewhere. */
    private static Optional<Statement> now(Desk desk, String id) throws RecordFault {
        return desk.record().statement(id) instanceof Answer.Done<Located>(Located located) ? desk.record().report(located.article()).stream()
                .flatMap(report -> report.statements().stream()).filter(one -> one.id().equals(located.statement())).findFirst() : Optional.empty();
    }

    private static List<Change> since(List<Logged> corrections, String seen) {
        long last = Long.parseLong(seen.substring(0, seen.indexOf('-')));
        return Change.of(corrections.stream().filter(one -> one.correction().number() > last).toList());
    }

    private static Reply page(Asked asked, StatementFields fields, String present, List<Change> since) {
        Map<String, String> sent = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (StatementFields.Field field : fields.all()) {
            String wanted = value(asked, field.name());
            boolean isAsked = !wanted.equals(value(asked, "was-" + field.name()));
            sent.put("was-" + field.name(), field.value());
            sent.put(field.name(), isAsked ? wanted : field.value());
            if (isAsked && !wanted.equals(field.value())) {
                rows.add(new Row(field.label(), field.value(), wanted));
            }
        }
        for (String name : List.of("edit", "new", "why", "back")) {
            asked.form(name).ifPresent(words -> sent.put(name, words));
        }
        sent.put(SEEN, present);
        Model model = new Model(fields.id(), since, rows, edit(value(asked, "edit")), sent, asked.form("back").filter(Reply.Redirect::isPath).orElse("/statements/" + fields.id()));
        return new Reply.Page(409, "Corrected since", "overtaken", model, Optional.empty());
    }

    private static String edit(String word) {
        return switch (word) {
            case "accept" -> "it is right as it is";
            case "reject" -> "nobody said this";
            default -> "";
        };
    }

    private static String value(Asked asked, String name) {
        return asked.form(name).orElse("").strip();
    }
}
