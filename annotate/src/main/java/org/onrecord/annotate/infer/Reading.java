package org.onrecord.annotate.infer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** What the network made of one window. Holds native memory until closed; belongs to one thread. */
public final class Reading implements AutoCloseable {

    private static final int STATES = 0;
    private static final int SCORES = 1;
    private static final int NAMES = 2;
    private static final int ANAPHORS = 3;

    private final Network network;
    private final OrtSession.Result result;

    Reading(Network network, OrtSession.Result result) {
        this.network = network;
        this.result = result;
    }

    /** Scores [position][label] of the flat labels. */
    public float[][] scores() {
        return rows(SCORES);
    }

    /** Scores [position][label] of the labels of names. */
    public float[][] names() {
        return rows(NAMES);
    }

    /** Of each position as a pronoun its query, as a word its key, and as a pronoun the score of "none", one after the other. */
    public float[][] anaphors() {
        return rows(ANAPHORS);
    }

    private float[][] rows(int output) {
        try {
            return ((float[][][]) result.get(output).getValue())[0];
        } catch (OrtException e) {
            throw new InferenceException("the model's scores cannot be read", e);
        }
    }

    /** Scores [cue][index within its reach][label] of the linked labels; rows may be longer than their reach. */
    public float[][][] link(Reach[] reaches) {
        return network.link((OnnxTensor) result.get(STATES), reaches);
    }

    @Override
    public void close() {
        result.close();
    }
}
