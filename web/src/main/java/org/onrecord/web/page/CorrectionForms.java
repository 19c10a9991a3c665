package org.onrecord.web.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onrecord.desk.Desk;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Names;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.store.Corrections;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Reply.Redirect;
import org.onrecord.web.ask.Route;

/** The forms by which people correct: each leads back to the page that it stood on, which says what was done. */
public final class CorrectionForms {

    /** Longer reasons are read by nobody, and the record keeps them for ever. */
    private static final int LONGEST_WHY = 2_000;

    private final Desk desk;

    private CorrectionForms(Desk desk) {
        this.desk = desk;
    }

    /** The addresses that forms are sent to. */
    public static List<Route> routes(Desk desk) {
        CorrectionForms forms = new CorrectionForms(desk);
        return List.of(
                Route.form("/statements/{id}/correct", forms::statement),
                forms.form("/speakers/{id}/merge", (asked, corrections, origin) -> corrections.merge(origin, id(asked), value(asked, "into"))),
                forms.form("/speakers/{id}/rename", (asked, corrections, origin) -> corrections.rename(origin, id(asked), value(asked, "name"))),
                forms.form("/speakers/{id}/split", (asked, corrections, origin) -> statements(asked).isEmpty()
                        ? Answer.refused("no-statements", "choose the statements that are another's") : corrections.split(origin, id(asked), value(asked, "as"), statements(asked))),
                forms.form("/claims/{id}/merge", (asked, corrections, origin) -> corrections.mergeClaims(origin, List.of(id(asked), lastPart(value(asked, "with"))))),
                forms.form("/claims/{id}/split", (asked, corrections, origin) -> statements(asked).isEmpty()
                        ? Answer.refused("no-statements", "choose the statements that belong elsewhere") : corrections.splitClaim(origin, statements(asked))),
                forms.form("/claims/{id}/name", (asked, corrections, origin) -> corrections.nameClaim(origin, id(asked), value(asked, "name"))),
                forms.form("/log/{id}/undo", (asked, corrections, origin) -> id(asked).matches("\\d{1,15}") ? corrections.undo(origin, Long.parseLong(id(asked)))
                        : Answer.refused("no-such-correction", "there is no such correction")));
    }

    /** Something asked of the corrections of the record. */
    @FunctionalInterface
    private interface Step {

        Answer<Correction> take(Asked asked, Corrections corrections, Origin origin) throws RecordFault;
    }

    private Route form(String path, Step step) {
        return Route.form(path, asked -> taken(asked, step));
    }

    private Reply taken(Asked asked, Step step) throws RecordFault {
        if (values(asked, "why").stream().anyMatch(why -> why.length() > LONGEST_WHY)) {
            return Problem.bad("why-too-long", "Nothing was changed", "The reason is longer than " + LONGEST_WHY + " characters: say it in fewer words.");
        }
        return switch (Names.read(asked.asker().name())) {
            case Answer.Refused<String> nameless -> Problem.refused(409, "Nothing was changed", nameless);
            case Answer.Done<String>(String name) -> reply(asked, step.take(asked, desk.record().corrections(), origin(asked, name)));
        };
    }

    /** One after another, so that nobody corrects between the look at what stands there and the correction. */
    private Reply statement(Asked asked) throws RecordFault {
        synchronized (this) {
            Optional<Reply> overtaken = Overtaken.of(desk, asked);
            return overtaken.isPresent() ? overtaken.get() : taken(asked, (_, corrections, origin) -> edits(asked).isEmpty()
                    ? Answer.refused("nothing-asked", "say what is to be corrected: nothing was filled in") : corrections.statement(origin, id(asked), edits(asked)));
        }
    }

    private static Origin origin(Asked asked, String name) {
        return new Origin(name, Instant.now().truncatedTo(ChronoUnit.SECONDS), asked.form("why").map(String::strip));
    }

    private static Reply reply(Asked asked, Answer<Correction> answer) {
        return switch (answer) {
            case Answer.Refused<Correction> refused -> Problem.refused(409, "Nothing was changed", refused);
            case Answer.Done<Correction>(Correction correction) -> new Redirect(with(asked.form("back").filter(Redirect::isPath).orElse("/log"), correction.number()));
        };
    }

    /** A page's address with what was done. */
    private static String with(String back, long number) {
        int mark = back.indexOf('#');
        String page = mark < 0 ? back : back.substring(0, mark);
        return page + (page.contains("?") ? "&" : "?") + "done=" + number + (mark < 0 ? "" : back.substring(mark));
    }

    private static String id(Asked asked) {
        return asked.place("id");
    }

    private static String value(Asked asked, String name) {
        return asked.form(name).orElse("").strip();
    }

    private static List<String> values(Asked asked, String name) {
        return asked.sent().form().getOrDefault(name, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** Ids that were chosen: one box may stand for several, with commas between. */
    private static List<String> statements(Asked asked) {
        return values(asked, "statement").stream().flatMap(value -> Arrays.stream(value.split(","))).filter(id -> !id.isBlank()).toList();
    }

    /** Of an address its last part, so that the address of a claim's page may be given for its id. */
    private static String lastPart(String given) {
        String bare = given.replaceFirst("[?#].*", "");
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    /** What a form asks of a statement. */
    private static List<org.onrecord.record.correction.Asked> edits(Asked asked) {
        return switch (value(asked, "edit")) {
            case "accept" -> List.of(new org.onrecord.record.correction.Asked.AsItIs());
            case "reject" -> List.of(new org.onrecord.record.correction.Asked.Out());
            case "restore" -> List.of(new org.onrecord.record.correction.Asked.Back());
            default -> StatementEdits.of(name -> value(asked, name));
        };
    }
}
