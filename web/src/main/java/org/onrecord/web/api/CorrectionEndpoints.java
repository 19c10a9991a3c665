package org.onrecord.web.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.onrecord.desk.Desk;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.format.CorrectionLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.api.Endpoint.Gives;
import org.onrecord.web.api.Endpoint.Words;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;

/** What people corrected, and correcting it. */
final class CorrectionEndpoints {

    private static final String PART = "Corrections";

    private static final Parameter NUMBER = Parameter.number("number", "The correction's number, as the log has it.", "1");

    private final Desk desk;

    private CorrectionEndpoints(Desk desk) {
        this.desk = desk;
    }

    static List<Endpoint> of(Desk desk) {
        CorrectionEndpoints corrections = new CorrectionEndpoints(desk);
        return List.of(
                Endpoint.list("/corrections", new Words("listCorrections", PART, "The log of corrections", "In the order in which they were made, those that were undone as well: `holds` tells."), List.of(),
                        "CorrectionLine", corrections::list),
                Endpoint.get("/corrections/{number}", new Words("getCorrection", PART, "One correction", "Who made it, when and why, what was before and what is after."), List.of(NUMBER), Gives.one("CorrectionLine"),
                        corrections::one),
                new Endpoint(Method.POST, "/corrections", new Words("correct", PART, "Corrects the record",
                        "It holds at once, and over every later reading, until it is undone; what a program had read is kept beside it. Refused with 422 where it cannot be done: then nothing was changed."),
                        List.of(), Optional.of("CorrectionRequest"), Gives.made("CorrectionLine"), corrections::correct),
                new Endpoint(Method.POST, "/corrections/{number}/undo", new Words("undo", PART, "Undoes a correction", "The undoing is a correction as well, and can be undone. It needs no body, or `{\"why\": \"...\"}`."),
                        List.of(NUMBER), Optional.of("UndoRequest"), Gives.made("CorrectionLine"), corrections::undo));
    }

    private Reply list(Given given) throws RecordFault {
        Window<Logged> window = Window.after(desk.record().lists().corrections(given.cursor().number(), given.limit() + 1), given.limit(), logged -> logged.correction().number());
        return Items.many(given, window, (logged, out) -> new CorrectionLines(out).write(logged));
    }

    private Reply one(Given given) throws RecordFault {
        return desk.record().corrections().one(number(given)).map(logged -> Items.one(logged, (one, out) -> new CorrectionLines(out).write(one)))
                .orElseGet(() -> Reply.Problem.missing("no-such-correction", "There is no such thing in the record", "There is no correction with this number: the list of corrections has them."));
    }

    private static long number(Given given) {
        return Long.parseLong(given.place("number"));
    }

    private Reply correct(Given given) throws RecordFault {
        return switch (CorrectionBody.read(given.asked().sent().body())) {
            case Answer.Done<CorrectionBody>(CorrectionBody body) -> done(body.step().on(desk.record().corrections(), origin(given, body.why())));
            case Answer.Refused<CorrectionBody> refused -> Given.problem(refused, 400);
        };
    }

    private Reply undo(Given given) throws RecordFault {
        return switch (CorrectionBody.why(given.asked().sent().body())) {
            case Answer.Done<Optional<String>>(Optional<String> why) -> done(desk.record().corrections().undo(origin(given, why), number(given)));
            case Answer.Refused<Optional<String>> refused -> Given.problem(refused, 400);
        };
    }

    private Reply done(Answer<Correction> answer) throws RecordFault {
        return switch (answer) {
            case Answer.Done<Correction>(Correction correction) -> Items.made(desk.record().corrections().one(correction.number()).orElseThrow(),
                    (one, out) -> new CorrectionLines(out).write(one), Api.PATH + "/corrections/" + correction.number());
            case Answer.Refused<Correction> refused -> Given.problem(refused, 422);
        };
    }

    private static Origin origin(Given given, Optional<String> why) {
        String name = given.asked().asker().name();
        return new Origin(name.isBlank() ? "somebody" : name, Instant.now().truncatedTo(ChronoUnit.SECONDS), why);
    }
}
