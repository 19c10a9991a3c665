package org.onrecord.record.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Gold;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.NewStatement;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.correction.Remedy;

/**
 * What people change in a record (docs/corrections.md). Each change is kept whole or refused whole; the statements are as it says from then
 * on, for every reader. Statements and reports are named by their ids, or beginnings of at least six characters that no other has.
 */
public final class Corrections {

    private final Database database;

    Corrections(Database database) {
        this.database = database;
    }

    private Answer<Correction> correct(Origin origin, HandleCallback<Answer<Correction>, RuntimeException> step) throws RecordFault {
        return origin.checked() instanceof Answer.Refused<Origin> refused ? refused.as() : database.write(step);
    }

    /** @param asked what is to be changed of the statement, one thing or more; one correction in all */
    public Answer<Correction> statement(Origin origin, String statement, List<Asked> asked) throws RecordFault {
        return correct(origin, handle -> new Correcting(handle, origin).statement(statement, asked));
    }

    /** @param report its id, source or address */
    public Answer<Correction> add(Origin origin, String report, NewStatement wanted) throws RecordFault {
        return correct(origin, handle -> new Correcting(handle, origin).add(report, wanted));
    }

    /** One speaker is another, everywhere, also in what is read later. Names or ids. */
    public Answer<Correction> merge(Origin origin, String from, String into) throws RecordFault {
        return correct(origin, handle -> new Correcting(handle, origin).merge(from, into));
    }

    /** @param as name of the other: known, or new */
    public Answer<Correction> split(Origin origin, String speaker, String as, List<String> statements) throws RecordFault {
        return correct(origin, handle -> new Correcting(handle, origin).split(speaker, as, statements));
    }

    public Answer<Correction> rename(Origin origin, String speaker, String name) throws RecordFault {
        return correct(origin, handle -> new Correcting(handle, origin).rename(speaker, name));
    }

    /**
     * The names that speakers have now, after merging and renaming, whom reports call by a name with these words in this order.
     *
     * @return sorted; none of those who are called as reports call them
     */
    public Set<String> nowCalled(String words) throws RecordFault {
        return database.read(handle -> KnownSpeakers.everywhere(handle).nowCalled(words));
    }

    /**
     * The claims that have these statements are one, whatever a program makes of them.
     *
     * @param statements ids or their beginnings, two or more
     */
    public Answer<Correction> mergeClaims(Origin origin, List<String> statements) throws RecordFault {
        return correct(origin, handle -> new ClaimCorrecting(handle).merge(statements).then(edit -> new Keeping(handle).keep(origin, new Remedy.OfClaims(edit))));
    }

    /** These statements of one claim are not of one claim with the rest of it. */
    public Answer<Correction> splitClaim(Origin origin, List<String> statements) throws RecordFault {
        return correct(origin, handle -> new ClaimCorrecting(handle).split(statements).then(edit -> new Keeping(handle).keep(origin, new Remedy.OfClaims(edit))));
    }

    /** The claim that has a statement is called so. */
    public Answer<Correction> nameClaim(Origin origin, String statement, String name) throws RecordFault {
        return correct(origin, handle -> new ClaimCorrecting(handle).name(statement, name).then(edit -> new Keeping(handle).keep(origin, new Remedy.OfClaims(edit))));
    }

    /** @param number of a correction; of an undoing as well */
    public Answer<Correction> undo(Origin origin, long number) throws RecordFault {
        return correct(origin, handle -> {
            Keeping keeping = new Keeping(handle);
            Optional<Logged> undone = keeping.corrections().one(number);
            if (undone.isEmpty()) {
                return Answer.refused("no-such-correction", "there is no correction " + number + ": 'onrecord log' shows them");
            }
            Correction undoing = Correction.of(keeping.next(), origin, new Remedy.Undo(undone.get().correction().id()));
            return new Undoing(handle).write(undoing).map(touched -> {
                keeping.bringUp(touched);
                return undoing;
            });
        });
    }

    /**
     * Brings in corrections of another record, in their order; their reports are here already, as they were read. One that is here is left
     * alone. They keep their numbers where these are not taken.
     *
     * @return for each whether it is new here, or why it cannot be brought in; the others are, all the same
     */
    public List<Answer<Boolean>> bring(List<Correction> corrections) throws RecordFault {
        return database.write(handle -> new Bringing(handle).all(corrections));
    }

    /** The correction with a number. */
    public Optional<Logged> one(long number) throws RecordFault {
        return database.read(handle -> new CorrectionRows(handle).one(number));
    }

    /** The correction with an id. */
    public Optional<Logged> one(String id) throws RecordFault {
        return database.read(handle -> {
            CorrectionRows rows = new CorrectionRows(handle);
            return rows.number(id).flatMap(rows::one);
        });
    }

    /** All of them, in order; holds some at a time. */
    public void forEach(Consumer<Logged> consumer) throws RecordFault {
        database.read(handle -> {
            new CorrectionRows(handle).forEach(consumer);
            return null;
        });
    }

    /** Those with numbers less than this one, the last first. */
    public List<Logged> before(long number, int most) throws RecordFault {
        return database.read(handle -> new CorrectionRows(handle).before(number, most));
    }

    /** What people decided and what holds of it, edit by edit, with the reports; in order, one at a time. */
    public void forEachGold(Consumer<Gold> consumer) throws RecordFault {
        database.read(handle -> {
            CorrectionRows rows = new CorrectionRows(handle);
            rows.forEach(logged -> {
                if (logged.holds()) {
                    gold(handle, rows, logged).forEach(consumer);
                }
            });
            return null;
        });
    }

    private static Stream<Gold> gold(Handle handle, CorrectionRows rows, Logged logged) {
        return switch (logged.correction().remedy()) {
            case Remedy.OfStatements _, Remedy.Split _ -> logged.correction().remedy().ofStatements().stream()
                    .map(amendment -> new Gold(logged, Optional.of(new Gold.OfReport(amendment,
                            ReportRows.one(handle, rows.article(amendment.article()).orElseThrow()).report().article()))));
            case Remedy.Merge _, Remedy.Rename _, Remedy.OfClaims _ -> Stream.of(new Gold(logged, Optional.empty()));
            case Remedy.Undo _ -> Stream.empty();
        };
    }
}
