package org.onrecord.record;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Act;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Stance;

/**
 * One statement of a speaker, in short.
 *
 * @param key       the record's own number for it; later ones came later
 * @param statement id
 * @param side      what it is to a claim; empty: it is in none
 */
public record Saying(long key, String statement, Act act, When when, Optional<String> outlet, Named named, Optional<Side> side) {

    /** How the report names the speaker here. @param words empty when it has none */
    public record Named(Optional<String> words, Speaker.ResolvedBy by) {

        public Named {
            Objects.requireNonNull(words, "words is null");
            Objects.requireNonNull(by, "by is null");
        }
    }

    /** @param said EDTF, @param published of the report, EDTF */
    public record When(Optional<String> said, Optional<String> published) {

        /** When it was said or, where no year of that is known, the day on which its report was published; empty when neither is known. */
        public Optional<String> day() {
            return said.filter(date -> !date.startsWith("X")).or(() -> published.map(date -> date.replaceFirst("T.*", "")));
        }
    }

    /** @param claim id, @param called what people call the claim, or its wording */
    public record Side(String claim, String called, Stance stance) {

        public Side {
            Objects.requireNonNull(claim, "claim is null");
            Objects.requireNonNull(called, "called is null");
            Objects.requireNonNull(stance, "stance is null");
        }
    }

    public Saying {
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(act, "act is null");
        Objects.requireNonNull(when, "when is null");
        Objects.requireNonNull(outlet, "outlet is null");
        Objects.requireNonNull(named, "named is null");
        Objects.requireNonNull(side, "side is null");
    }
}
