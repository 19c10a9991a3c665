package org.onrecord.resolve.circumstance;

import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Finds who is quoted through another: in "the agency quoted Lee as saying" Lee speaks and the agency passes it on. */
public final class Relays {

    private static final Set<String> QUOTING = Terms.of("quoted quotes quoting quote cited cites citing");
    private static final Set<String> SPEAKING = Terms.of("saying telling having");
    private static final int LONGEST = 12;

    private Relays() {
    }

    /** The words that name the person quoted; empty where the cue does not quote one. */
    public static Optional<CharSpan> quotedPerson(Words words, Attribution attribution) {
        if (attribution.cue().isEmpty() || attribution.source().isEmpty()) {
            return Optional.empty();
        }
        WordSpan cue = words.under(attribution.cue().getFirst());
        for (int verb = cue.first(); verb < cue.end(); verb++) {
            if (QUOTING.contains(words.get(verb).lower())) {
                return between(words, verb + 1);
            }
        }
        return Optional.empty();
    }

    /** The words from {@code first} to "as saying", in the same sentence. */
    private static Optional<CharSpan> between(Words words, int first) {
        for (int at = first; at + 1 < words.size() && at - first <= LONGEST; at++) {
            Word word = words.get(at);
            if (word.sentence() != words.get(first).sentence() || word.isQuotationMark()) {
                return Optional.empty();
            }
            if (word.is("as") && SPEAKING.contains(words.get(at + 1).lower())) {
                return at == first ? Optional.empty() : Optional.of(words.chars(new WordSpan(first, at)));
            }
        }
        return Optional.empty();
    }
}
