package org.onrecord.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import org.onrecord.desk.Desk;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Remedy;
import org.onrecord.record.store.Corrections;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;

/** Puts one correction into a record, and tells what became of it. */
final class Mending {

    /** What is to be done with the corrections of a record. */
    @FunctionalInterface
    interface Step {

        Answer<Correction> take(Corrections corrections) throws RecordFault;
    }

    private final Surroundings surroundings;
    private final RecordOption record;

    Mending(Surroundings surroundings, RecordOption record) {
        this.surroundings = surroundings;
        this.record = record;
    }

    int run(Step step) {
        return Told.status(surroundings, () -> {
            try (Desk desk = record.openExisting()) {
                return run(desk, step);
            }
        });
    }

    ExitStatus run(Desk desk, Step step) throws RecordFault {
        return switch (step.take(desk.record().corrections())) {
            case Answer.Done<Correction>(Correction correction) -> done(desk, correction);
            case Answer.Refused<Correction>(String _, String message) -> {
                err().println("onrecord: " + Cells.plain(message));
                yield ExitStatus.SOME_FAILED;
            }
        };
    }

    private ExitStatus done(Desk desk, Correction correction) throws RecordFault {
        PrintWriter out = surroundings.out().writer();
        CorrectionPage page = new CorrectionPage(surroundings.out().terminal());
        Correction changed = correction;
        boolean back = false;
        StringBuilder undone = new StringBuilder();
        while (changed.remedy() instanceof Remedy.Undo(String id)) {
            changed = desk.record().corrections().one(id).orElseThrow().correction();
            undone.append(undone.isEmpty() ? " undoes " : ", which undid ").append(changed.number());
            back = !back;
        }
        out.println("Correction " + correction.number() + " by " + Cells.plain(correction.origin().by()) + undone);
        out.print(back ? page.takenBack(changed) : page.changes(changed));
        out.println("To undo: onrecord undo " + correction.number() + place());
        out.flush();
        follow(desk);
        return ExitStatus.ALL_READ;
    }

    /** As it must be typed again; an address may hold a password. */
    private String place() {
        return record.isUsual() ? "" : record.place().startsWith("jdbc:") ? " --record \u2026" : " --record " + Cells.plain(record.place());
    }

    /** An index that is there follows at once; one that is not is made when somebody searches. */
    private void follow(Desk desk) throws RecordFault {
        if (Files.isDirectory(desk.index())) {
            try {
                desk.refresh(Desk.Progress.NONE);
            } catch (SearchFault fault) {
                err().println("onrecord: the record is corrected, and searches will find it so later: " + Cells.plain(fault.getMessage()));
            }
        }
    }

    private PrintWriter err() {
        return surroundings.err().writer();
    }
}
