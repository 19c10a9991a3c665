package org.onrecord.desk;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.claim.Proposition;
import org.onrecord.domain.Meaning;
import org.onrecord.search.MeaningSearch;
import org.onrecord.search.Near;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementSearch;

/** Finds statements that may be about the same proposition as another: those nearest to it in meaning, and those that share its rarest words. */
final class ClaimCandidates implements AutoCloseable {

    /**
     * Looked at by meaning. A statement that has more than these about its proposition may miss some: docs/claims.md says what that does to the
     * outcome.
     */
    private static final int NEAREST = 24;

    /** Looked at by words. */
    private static final int SHARING = 12;

    /** The same where somebody asks: a claim of a thousand statements in two hundred wordings is found whole, in a tenth of a second. */
    private static final int ASKED_NEAREST = 200;
    private static final int ASKED_SHARING = 100;

    /**
     * Meanings kept, half a kilobyte each: to look one up by its statement takes a look into each part of the index, while a search for near ones comes
     * upon theirs for nothing.
     */
    private static final int KEPT = 20_000;

    private final StatementSearch words;
    private final MeaningSearch meanings;
    private final Map<String, Meaning> seen = new ConcurrentHashMap<>();

    private ClaimCandidates(StatementSearch words, MeaningSearch meanings) {
        this.words = words;
        this.meanings = meanings;
    }

    /** Both indexes are there. */
    static ClaimCandidates open(Path index, Path meaning) throws SearchFault {
        StatementSearch words = StatementSearch.open(index);
        try {
            return new ClaimCandidates(words, MeaningSearch.open(meaning, Embedder.NAME));
        } catch (SearchFault fault) {
            words.close();
            throw fault;
        }
    }

    Optional<Meaning> meaning(String statement) throws SearchFault {
        Meaning known = seen.get(statement);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Meaning> found = meanings.of(statement);
        found.ifPresent(meaning -> keep(statement, meaning));
        return found;
    }

    /** The index is read as it was when it was opened: what was seen stays right. */
    private void keep(String statement, Meaning meaning) {
        if (seen.size() >= KEPT) {
            seen.clear();
        }
        seen.put(statement, meaning);
    }

    /** For each of some statements the ids of those it is to be compared with; asked on all processors. */
    Map<String, Set<String>> of(Collection<Proposition> some) throws SearchFault {
        Map<String, Set<String>> found = new ConcurrentHashMap<>();
        try {
            some.parallelStream().forEach(proposition -> found.put(proposition.id(), of(proposition)));
        } catch (Refused refused) {
            throw refused.searchFault();
        }
        return found;
    }

    /** The same, many more of them, for one that somebody asks for. */
    Set<String> widely(Proposition proposition) throws SearchFault {
        return of(proposition, ASKED_NEAREST, ASKED_SHARING);
    }

    private Set<String> of(Proposition proposition) {
        try {
            return of(proposition, NEAREST, SHARING);
        } catch (SearchFault fault) {
            throw new Refused(fault);
        }
    }

    private Set<String> of(Proposition proposition, int nearest, int sharing) throws SearchFault {
        Set<String> ids = new LinkedHashSet<>();
        if (proposition.meaning().isPresent()) {
            for (Near near : meanings.near(proposition.meaning().get(), nearest)) {
                ids.add(near.statement());
                keep(near.statement(), near.meaning());
            }
        }
        ids.addAll(words.sharingRareWords(proposition.content(), sharing));
        ids.remove(proposition.id());
        return ids;
    }

    @Override
    public void close() throws SearchFault {
        try (words) {
            meanings.close();
        }
    }
}
