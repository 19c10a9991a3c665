package org.onrecord.record.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.Cited;
import org.onrecord.record.KeptClaim;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.ClaimEdit;

/**
 * The claims of a record, as they were made last. They are made of the record alone, may lag behind it, and know how far they go: whoever asks for
 * them brings them up before.
 */
public final class KeptClaims {

    private final Database database;

    KeptClaims(Database database) {
        this.database = database;
    }

    /**
     * How claims were made.
     *
     * @param upTo   the last change of the record that is in them
     * @param method what made them
     */
    public record Made(Point upTo, String method) {

        public Made {
            Objects.requireNonNull(upTo, "upTo is null");
            Objects.requireNonNull(method, "method is null");
        }
    }

    /** Empty: they were never made, or forgotten. */
    public Optional<Made> made() throws RecordFault {
        return database.read(KeptClaims::made);
    }

    static Optional<Made> made(Handle handle) {
        return handle.createQuery("select change, token, method from claims_made").map((row, _) ->
                new Made(new Point(row.getLong(1), row.getString(2)), row.getString(3))).findOne();
    }

    /** Whether people said something of claims, or took it back, that they do not follow yet. */
    public boolean lackWords() throws RecordFault {
        return database.read(handle -> handle.createQuery("select count(*) from claim_corrections join corrections"
                + " on corrections.correction = claim_corrections.correction where holds <> followed").mapTo(Long.class).one() > 0);
    }

    /** Whether claims of many statements are not summed up yet, as those of a record that an earlier version of the program made. */
    public boolean lackSums() throws RecordFault {
        return database.read(ClaimSums::lack);
    }

    /** What people say of claims and holds, in order; each statement under the id that it has now. */
    public List<ClaimEdit> words() throws RecordFault {
        return database.read(handle -> new ClaimWords(handle).holding());
    }

    /** What of it claims do not follow yet, or follow still though it was undone. */
    public List<ClaimEdit> changedWords() throws RecordFault {
        return database.read(handle -> new ClaimWords(handle).changed());
    }

    /** The statements that stand for contents, by the contents' digests; contents that are not there are left out. */
    public Map<String, String> samples(Collection<String> contents) throws RecordFault {
        return database.read(handle -> ClaimArrivals.samples(handle, contents));
    }

    /** Forgets all claims; what people said of them stays. */
    public void forget() throws RecordFault {
        database.write(handle -> {
            for (Table table : List.of(Table.CLAIM_LINKS, Table.CLAIM_MEMBERS, Table.CLAIM_WAYS, Table.CLAIM_CONTENTS, Table.CLAIM_EXTENTS, Table.CLAIM_STANCES, Table.CLAIM_VOICES, Table.CLAIM_PLACES, Table.CLAIMS, Table.CLAIMS_MADE)) {
                handle.execute("delete from " + table);
            }
            handle.execute("update claim_corrections set followed = 0");
            return null;
        });
    }

    /**
     * Brings claims on: all that is done is kept, or nothing.
     *
     * @param from how they were made before; where they are otherwise by now, as somebody else brought them on, nothing is done
     * @param to   how they are made then
     * @return whether it was done
     */
    public boolean follow(Optional<Made> from, Made to, Consumer<ClaimDraft> work) throws RecordFault {
        return database.write(handle -> {
            ClaimDraft draft = new ClaimDraft(handle);
            if (!draft.made().equals(from)) {
                return false;
            }
            work.accept(draft);
            draft.sum();
            handle.execute("delete from claims_made");
            handle.execute("insert into claims_made (claims_made, change, token, method) values (1, ?, ?, ?)", to.upTo().change(), to.upTo().token(), to.method());
            return true;
        });
    }

    /** All claims. @param skip how many of the first ones to leave out */
    public ClaimList all(int skip, int most) throws RecordFault {
        return database.read(handle -> new ClaimReader(handle).all(skip, most));
    }

    /** The claims of some statements. */
    public ClaimList of(Collection<String> statements, int skip, int most) throws RecordFault {
        return database.read(handle -> new ClaimReader(handle).of(statements, skip, most));
    }

    /** The claim with an id, or that has a statement with this id; beginnings of six characters or more will do. */
    public Answer<KeptClaim> claim(String idOrBeginning) throws RecordFault {
        return database.read(handle -> new ClaimReader(handle).claim(idOrBeginning));
    }

    /** Ids of the reports that have statements of a claim; none where there is no claim with this id. */
    public Set<String> reports(String claim) throws RecordFault {
        return database.read(handle -> new ClaimReader(handle).reports(claim));
    }

    /** How many statements are in no claim, by the reason. */
    public Map<String, Long> leftOut() throws RecordFault {
        return database.read(handle -> new ClaimReader(handle).leftOut());
    }

    /** Statements with what is known of their reports, by their ids; those that the record has no more are left out. */
    public Map<String, Cited> cited(Collection<String> statements) throws RecordFault {
        return database.read(handle -> new CitedRows(handle).of(statements));
    }
}
