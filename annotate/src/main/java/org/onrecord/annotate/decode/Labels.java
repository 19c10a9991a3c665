package org.onrecord.annotate.decode;

/**
 * What the model's scores mean: its label chains, and how pronouns meet words.
 *
 * @param flat    labels of every position: source, cue, content
 * @param linked  labels of the positions around one cue: its source, its content
 * @param names   labels of every position: names by their type
 * @param cueBias added to the score of "B-cue" in {@link #flat}: trades precision of cues for recall
 */
public record Labels(Crf flat, Crf linked, Crf names, Antecedents antecedents, float cueBias) {

    int cueLabel() {
        return flat.labels().indexOf("B-cue");
    }
}
