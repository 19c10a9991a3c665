package org.onrecord.resolve.speaker;

/** What each sign weighs for or against a candidate of a pronoun; all are subtracted or added as their names say. */
record PronounWeights(double sentence, double paragraph, double subject, double possessive, double preposition, double ownContent,
                      double quoted, double frequency, double unknownGender, double unknownSort, double lastSpeaker, double sameParagraph, double enclosing) {

    static final PronounWeights TUNED = new PronounWeights(0.8, 0.3, 1.3, 0.1, 0.7, 3, 2.5, 0.6, 0.3, 0.2, 1.5, 1.5, 2);
}
