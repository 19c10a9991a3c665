package org.onrecord.resolve.speaker;

import org.onrecord.resolve.text.WordSpan;

/**
 * One place where somebody is spoken of whom a pronoun may mean.
 *
 * @param words  the name, noun phrase or pronoun
 * @param first  index of the first word of the titles before a name; else that of {@code words}
 * @param share  1, or for a pronoun the probability that it means {@code who}
 */
record Candidate(Identity who, WordSpan words, int first, Sort sort, double share) {

    /** NAME: a name. NOUN: "the spokeswoman". PRONOUN: an earlier one. TURN: the last speaker, where nothing else shows him. */
    enum Sort { NAME, NOUN, PRONOUN, TURN }
}
