package org.onrecord.annotate.decode;

/**
 * The two label chains of the model.
 *
 * @param flat    labels of every position: source, cue, content
 * @param linked  labels of the positions around one cue: its source, its content
 * @param cueBias added to the score of "B-cue" in {@link #flat}: trades precision of cues for recall
 */
public record Labels(Crf flat, Crf linked, float cueBias) {

    int cueLabel() {
        return flat.labels().indexOf("B-cue");
    }
}
