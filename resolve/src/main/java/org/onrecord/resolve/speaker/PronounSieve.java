package org.onrecord.resolve.speaker;

import java.util.List;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.resolve.name.Gender;

/** "He" and "she" as sources: whom the ranker finds most probable, if it is probable enough. */
final class PronounSieve {

    private final PronounRanker ranker;

    PronounSieve(PronounRanker ranker) {
        this.ranker = ranker;
    }

    /**
     * Whom a pronoun of this gender at the word {@code index} means, as the subject of its clause.
     *
     * @param content   what its speaker says; names in it are unlikely to be the speaker's
     * @param enclosing speakers of the statement in whose content the pronoun stands
     */
    Answer resolve(int index, Gender gender, List<CharSpan> content, List<Identity> enclosing, Discourse discourse) {
        Pronoun pronoun = ranker.at(index).orElse(new Pronoun(index, gender, Pronoun.Form.SUBJECT));
        return ranker.rank(pronoun, content, enclosing, discourse).best().filter(likely -> likely.probability() >= Confidence.PRONOUN_FLOOR)
                .map(likely -> Answer.of(likely.who(), ResolvedBy.PRONOUN, Math.min(1, likely.probability()))).orElse(Answer.OPEN);
    }
}
