package org.onrecord.resolve.speaker;

import java.util.Optional;
import org.onrecord.resolve.text.WordSpan;

/**
 * One noun phrase of a source.
 *
 * @param words      all of it, without article and without clauses after it
 * @param head       index of its head noun, or of the last word of the name that is its head
 * @param name       the name that is its head
 * @param apposition the name that follows its head after a comma, when the head is a common noun
 * @param article    what stands before it
 */
record Phrase(WordSpan words, int head, Optional<Mention> name, Optional<Mention> apposition, Article article) {

    /** DEFINITE: the, this, his, Lee's. INDEFINITE: a, another, some, three. NONE: nothing. */
    enum Article { DEFINITE, INDEFINITE, NONE }
}
