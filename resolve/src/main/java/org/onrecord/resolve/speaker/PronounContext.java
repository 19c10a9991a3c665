package org.onrecord.resolve.speaker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.domain.CharSpan;

/**
 * A pronoun and what is known around it.
 *
 * @param content     what the pronoun is said to have said; empty when it is no source
 * @param enclosing   speakers of the statement in whose content the pronoun stands
 * @param lastSpeaker the last turn before it that one person of fitting gender spoke
 * @param isTagged    whether tagging has looked at the pronoun
 * @param tagged      the probability that tagging gives to each
 */
record PronounContext(Pronoun pronoun, List<CharSpan> content, List<Identity> enclosing, Optional<Turn> lastSpeaker, boolean isTagged,
                      Map<Identity, Double> tagged) {

    PronounContext {
        content = List.copyOf(content);
        enclosing = List.copyOf(enclosing);
        tagged = Map.copyOf(tagged);
    }

    /** The same, with what tagging gives to each. */
    PronounContext with(Map<Identity, Double> probabilities) {
        return new PronounContext(pronoun, content, enclosing, lastSpeaker, true, probabilities);
    }

    Pronoun.Form form() {
        return content.isEmpty() ? pronoun.form() : Pronoun.Form.SOURCE;
    }
}
