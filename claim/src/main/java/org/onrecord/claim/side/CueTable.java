package org.onrecord.claim.side;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.claim.side.Phrases.Found;

/** What reporting words do, by {@code cues.tsv}. */
final class CueTable {

    /** In the order in which they go before each other. */
    enum Part { DENIES, DISAPPROVES, DOUBTS, ASKS, MENTIONS, LACKS, CONCEDES, HOLDS, BACKS, REPEATS, BELIEVES, FINDS, SAYS }

    private static final int WIDEST_GAP = 2;

    /** A negation reaches so many words on: "did not at first publicly deny". */
    private static final int REACH = 5;
    private static final Set<String> NEGATIONS = Set.of("not", "never", "no", "neither", "nor", "without", "hardly", "barely", "nobody", "none");

    private final Phrases<Part> phrases = new Phrases<>(WIDEST_GAP);

    CueTable() {
        for (String[] row : Table.rows("cues.tsv", 3)) {
            phrases.add(Part.valueOf(row[0].toUpperCase(Locale.ROOT)), row[1], false);
        }
    }

    /** The phrase that decides what a cue does. */
    Optional<Found<Part>> find(List<Word> cue) {
        Found<Part> best = null;
        for (int i = 0; i < cue.size(); i++) {
            Optional<Found<Part>> found = phrases.at(cue, i);
            if (found.isPresent() && (best == null || found.get().part().compareTo(best.part()) < 0)) {
                best = found.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the words before {@code end} negate what stands there. */
    static boolean isNegated(List<Word> cue, int end) {
        for (int i = Math.max(0, end - REACH); i < end; i++) {
            boolean undone = i + 1 < cue.size() && Set.of("only", "just", "doubt").contains(cue.get(i + 1).text());
            if (NEGATIONS.contains(cue.get(i).text()) && !undone) {
                return true;
            }
        }
        return false;
    }

    /** Whether words of a content begin with a phrase of a part. */
    boolean opens(List<Word> content, int at, Part part) {
        return at < content.size() && phrases.at(content, at).filter(found -> found.part() == part).isPresent();
    }
}
