package org.onrecord.resolve.speaker;

/**
 * What speaks for or against a candidate of a pronoun. Each is 0 or 1 unless said; weights differ by the pronoun's form, see
 * {@link PronounWeights}.
 */
enum Sign {
    /** That it is a candidate at all: weighed against the chance that the report names nobody whom the pronoun means. */
    CANDIDATE,
    SAME_SENTENCE, SENTENCE_BEFORE, TWO_BEFORE, FURTHER,
    /** How many sentences more than two before, 8 at most. */
    SENTENCES,
    /** How many paragraphs before, 3 at most. */
    PARAGRAPHS,
    /** After the pronoun, in the same sentence: "in his speech, Lee said". */
    AFTER, AFTER_SUBJECT,
    /** The logarithm of how many words lie between in the same sentence. */
    WORDS,
    SUBJECT, SUBJECT_BEFORE_VERB, SUBJECT_SAME_SENTENCE, SUBJECT_SENTENCE_BEFORE,
    SENTENCE_START, POSSESSIVE, AFTER_OF, AFTER_PREPOSITION, AFTER_AND, BEFORE_AND,
    /** Joined by "and" with another candidate: neither is then more probable than the other. */
    COORDINATED,
    BEFORE_COMMA, AFTER_COMMA, AFTER_VERB,
    /** Nothing between the two ends the clause. */
    SAME_CLAUSE, SAME_CLAUSE_SUBJECT, SAME_CLAUSE_REFLEXIVE,
    /** A subject before a word of saying whose content the pronoun starts: "Lee said she". */
    SAYS_PRONOUN,
    /** The pronoun starts its sentence and the candidate is subject of the one before. */
    BOTH_START,
    BOTH_AFTER_PREPOSITION,
    /** How many others of fitting gender are named between, 4 at most. */
    BETWEEN,
    NEAREST,
    /** Logarithm of how often the report names it. */
    FREQUENCY,
    MOST_FREQUENT, NAMED_FIRST, NAMED_BEFORE, GENDER_KNOWN, NOT_SURELY_PERSON, FULL_NAME,
    NOUN, INDEFINITE,
    /** Through an earlier pronoun, and that pronoun's form. */
    PRONOUN, PRONOUN_SUBJECT, PRONOUN_POSSESSIVE, PRONOUN_OBJECT,
    /** The candidate stands in a quotation that the pronoun is not in; the other way round; both in one. */
    QUOTED, OUTSIDE_QUOTATION, SAME_QUOTATION,
    /** In the content of what the pronoun is said to have said. */
    OWN_CONTENT,
    LAST_SPEAKER, LAST_SPEAKER_SAME_PARAGRAPH,
    /** How many sentences ago the last speaker was named, 3 at most. */
    LAST_SPEAKER_SENTENCES,
    /** Speaks the words that the pronoun stands in, quoted or in paraphrase. */
    SPEAKS_QUOTED, SPEAKS_INDIRECT,
    /** The logarithm of the probability that tagging gives to the words of the candidate, with 1 in 1,000 added; see Anaphor. */
    TAGGED
}
