package org.onrecord.claim.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Stance;

/**
 * One thing that somebody said of a claim, in one report or in several that carry the same words.
 *
 * @param stance  unclear where the reports print it so differently that the sides differ
 * @param reasons of the stance, in words for people
 * @param cue     the reporting words of the report that stands first; empty: there are none
 * @param words   what was said, as that report has it
 * @param places  where it stands, at least one, in the order of their publication
 * @param change  from what the speaker said before; empty: none, or nothing is known of one
 */
public record Entry(When when, Stance stance, List<String> reasons, String cue, String words, List<Place> places, Optional<Change> change) {

    public Entry {
        Objects.requireNonNull(when, "when is null");
        Objects.requireNonNull(stance, "stance is null");
        reasons = List.copyOf(reasons);
        places = List.copyOf(places);
        Objects.requireNonNull(change, "change is null");
        if (places.isEmpty()) {
            throw new IllegalArgumentException("an entry that stands nowhere: " + words);
        }
    }

    /**
     * Where a statement stands.
     *
     * @param article   id of the report
     * @param outlet    who published it; empty when unknown
     * @param published EDTF, empty when unknown
     * @param relays    through whom the outlet has it, nearest to the outlet first
     */
    public record Place(String statement, String article, Optional<String> outlet, Optional<String> published, List<String> relays) {

        public Place {
            Objects.requireNonNull(statement, "statement is null");
            Objects.requireNonNull(article, "article is null");
            Objects.requireNonNull(outlet, "outlet is null");
            Objects.requireNonNull(published, "published is null");
            relays = List.copyOf(relays);
        }
    }

    /**
     * Another stance than before.
     *
     * @param before  the stance of the entry before in which the speaker took one
     * @param since   when that was
     * @param ordered whether it is known which of both came first; else both may be of the same days
     */
    public record Change(Stance before, When since, boolean ordered) {

        public Change {
            Objects.requireNonNull(before, "before is null");
            Objects.requireNonNull(since, "since is null");
        }
    }

    Entry changed(Change from) {
        return new Entry(when, stance, reasons, cue, words, places, Optional.of(from));
    }
}
