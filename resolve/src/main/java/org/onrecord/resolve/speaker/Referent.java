package org.onrecord.resolve.speaker;

import java.util.List;
import org.onrecord.domain.CharSpan;

/**
 * Whom a pronoun may stand for.
 *
 * @param name        as {@link org.onrecord.domain.Speaker#name()} has it
 * @param mentions    where the report names this person; for somebody without a name, where the words stand that the pronoun
 *                    takes up. Code points of the article's text, in order, titles ("Mr.") left out.
 * @param probability 0 to 1; those of one pronoun add up to 1 at most
 */
public record Referent(String name, List<CharSpan> mentions, double probability) {

    public Referent {
        mentions = List.copyOf(mentions);
    }
}
