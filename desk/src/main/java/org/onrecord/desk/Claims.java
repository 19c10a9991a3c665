package org.onrecord.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.ledger.Account;
import org.onrecord.claim.ledger.Conflicts;
import org.onrecord.claim.ledger.Ledger;
import org.onrecord.claim.ledger.Utterances;
import org.onrecord.claim.side.Sided;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Stance;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.KeptClaim;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.ClaimList;
import org.onrecord.record.store.ClaimSlice;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;

/** The claims of a record: which statements are about one proposition, and who takes which side of it. Never which side is right. */
public final class Claims {

    /** What makes claims now; those made otherwise are made anew. */
    public static final String METHOD = ClaimFollower.METHOD;

    private final RecordStore record;
    private final Follower index;
    private final Meanings meanings;
    private final Readers readers;
    private final ClaimFollower follower;
    private final Path meaning;

    Claims(RecordStore record, Follower index, Meanings meanings, Readers readers, Path meaning) {
        this.record = record;
        this.index = index;
        this.meanings = meanings;
        this.readers = readers;
        this.meaning = meaning;
        this.follower = new ClaimFollower(record, index.folder(), meaning);
    }

    /**
     * Who is told how far each step is.
     *
     * @param indexing of words, @param reading for meaning, @param grouping into claims
     */
    public record Steps(Progress indexing, Progress reading, Progress grouping) {

        /** Tells nobody. */
        public static final Steps NONE = new Steps(Progress.NONE, Progress.NONE, Progress.NONE);
    }

    /**
     * Brings both indexes and the claims up to the record. Each batch is kept: whoever stops it loses little.
     *
     * @return how many reports were put into claims, and whether claims were made from nothing
     */
    public synchronized Refreshed make(Steps steps) throws RecordFault, SearchFault {
        if (follower.isInStep()) {
            return new Refreshed(0, false);
        }
        if (!index.isInStep()) {
            index.refresh(steps.indexing());
        }
        meanings.read(steps.reading());
        return follower.refresh(steps.grouping());
    }

    /** Makes all claims anew; what people said of them stays and holds. */
    public synchronized Refreshed anew(Steps steps) throws RecordFault, SearchFault {
        record.claims().forget();
        return make(steps);
    }

    /** Reports that are in the record, but not in claims yet. */
    public long missing() throws RecordFault {
        return record.changedAfter(record.claims().made().map(made -> made.upTo().change()).orElse(0L));
    }

    /** How many statements are in no claim, by the reason. */
    public Map<String, Long> leftOut() throws RecordFault {
        return record.claims().leftOut();
    }

    /** All claims, the most disputed first, as they were made last. */
    public ClaimList all(int skip, int most) throws RecordFault {
        return record.claims().all(skip, most);
    }

    /** The claims that have a statement of these, in the same order; each with all its statements. */
    public ClaimList among(StatementQuery query, int skip, int most) throws RecordFault, SearchFault {
        List<String> statements = new ArrayList<>();
        index.searching().ask(search -> {
            search.forEach(query, statements::add);
            return true;
        });
        return record.claims().of(statements, skip, most);
    }

    /**
     * A claim with its statements.
     *
     * @param statements in the order of the claim's members; those that were lost meanwhile are left out
     * @param asked      whether somebody put it into words: then its id is only that of a statement, and it is not kept
     */
    public record Found(KeptClaim kept, List<Cited> statements, boolean asked) {

        public Found {
            statements = List.copyOf(statements);
        }

        public Claim claim() {
            return kept.claim();
        }

        /** Who said of it what and when. */
        public Ledger ledger() {
            return Ledger.of(statements.stream().map(cited -> proposition(cited, Optional.empty())).toList(), sides(), Utterances.byQuotation());
        }

        /** In what its statements differ from each other. */
        public Conflicts conflicts() {
            Map<String, Sided> sides = sides();
            return Conflicts.of(statements.stream().map(cited -> new Account(proposition(cited, Optional.empty()), claim().wording(), sides.get(cited.statement().id()))).toList());
        }

        private Map<String, Sided> sides() {
            Map<String, Sided> sides = new HashMap<>();
            claim().members().forEach(member -> sides.put(member.statement(),
                    new Sided(member.stance(), kept.whySides().getOrDefault(member.statement(), List.of()))));
            return sides;
        }

        static Proposition proposition(Cited cited, Optional<Meaning> meaning) {
            return new Proposition(cited.statement(), new Proposition.Report(cited.article(), cited.publication().outlet(), cited.publication().published(),
                    cited.publication().language(), Optional.empty()), meaning);
        }
    }

    /**
     * The statements that are about what somebody puts into words, and their sides to these words. Of what was read for its meaning last.
     *
     * @return empty: there are none
     */
    public Optional<Found> about(String words) throws RecordFault, SearchFault {
        try (ClaimCandidates candidates = ClaimCandidates.open(index.folder(), meaning)) {
            return AskedClaim.of(record, candidates, words, readers.read(words));
        }
    }

    /**
     * Some statements of a claim, however many it has.
     *
     * @param totals how many statements of each side there are, of those that were asked for
     * @param shown  those given; empty: none
     */
    public record Part(Map<Stance, Integer> totals, Optional<Found> shown) { }

    /**
     * Of each side of a claim some statements, by the day on which they were said.
     *
     * @param of   whose statements
     * @param skip how many of the first ones of each side to leave out
     * @param most of each side
     */
    public Part part(ClaimSummary claim, ClaimSlice.Of of, int skip, int most) throws RecordFault {
        ClaimSlice slice = record.claimSlices().slice(claim.id(), of, skip, most);
        if (slice.members().isEmpty()) {
            return new Part(slice.totals(), Optional.empty());
        }
        return new Part(slice.totals(), Optional.of(found(new KeptClaim(Claim.of(claim.wording(), claim.named(), slice.members()), slice.whySides()))));
    }

    private Found found(KeptClaim kept) throws RecordFault {
        Map<String, Cited> cited = record.claims().cited(kept.claim().members().stream().map(Claim.Member::statement).toList());
        return new Found(kept, kept.claim().members().stream().flatMap(member -> Optional.ofNullable(cited.get(member.statement())).stream()).toList(), false);
    }

    /** The claim with an id, or that has the statement with this id; beginnings of six characters or more will do. */
    public Answer<Found> find(String idOrBeginning) throws RecordFault {
        Answer<KeptClaim> claim = record.claims().claim(idOrBeginning);
        if (!(claim instanceof Answer.Done<KeptClaim>(KeptClaim found))) {
            return ((Answer.Refused<KeptClaim>) claim).as();
        }
        return Answer.done(found(found));
    }
}
