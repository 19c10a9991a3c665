package org.onrecord.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.claim.Proposition;
import org.onrecord.domain.Meaning;
import org.onrecord.record.Cited;
import org.onrecord.record.store.ClaimDraft;
import org.onrecord.search.SearchFault;

/** Statements of the record as they are compared, each read once while claims are brought on by one batch. */
final class Propositions {

    /** Statements kept, a few kilobytes each: more than those that a batch is compared with. */
    private static final int KEPT = 10_000;

    private final ClaimDraft draft;
    private final ClaimCandidates candidates;
    private final Map<String, Proposition> read = new HashMap<>();

    Propositions(ClaimDraft draft, ClaimCandidates candidates) {
        this.draft = draft;
        this.candidates = candidates;
    }

    /** The statements with these ids, as far as the record has them. */
    Map<String, Proposition> of(Collection<String> statements) {
        List<String> missing = statements.stream().filter(id -> !read.containsKey(id)).toList();
        if (read.size() + missing.size() > KEPT) {
            read.clear();
            missing = List.copyOf(statements);
        }
        draft.cited(missing).forEach((id, cited) -> read.put(id, proposition(cited)));
        Map<String, Proposition> some = new HashMap<>();
        for (String id : statements) {
            if (read.containsKey(id)) {
                some.put(id, read.get(id));
            }
        }
        return some;
    }

    Optional<Meaning> meaning(String statement) {
        try {
            return candidates.meaning(statement);
        } catch (SearchFault fault) {
            throw new Refused(fault);
        }
    }

    private Proposition proposition(Cited cited) {
        return Claims.Found.proposition(cited, meaning(cited.statement().id()));
    }
}
