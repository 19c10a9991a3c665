package org.onrecord.annotate.infer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;

/**
 * The tagger's two graphs: one reads a window, the other scores the window's pieces against one of its cues. Safe for
 * many threads until {@link #close()}; closing while a thread is inside ends the process, so stop the callers first.
 */
public final class Network implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession reader;
    private final OrtSession linker;

    private Network(OrtEnvironment environment, OrtSession reader, OrtSession linker) {
        this.environment = environment;
        this.reader = reader;
        this.linker = linker;
    }

    /** Loads both graphs; each call then runs on the thread that makes it and on no other. */
    public static Network load(byte[] reader, byte[] linker) {
        return load((environment, options) -> environment.createSession(reader, options),
                (environment, options) -> environment.createSession(linker, options));
    }

    /** The same from files, which saves two copies of each graph. */
    public static Network load(Path reader, Path linker) {
        return load((environment, options) -> environment.createSession(reader.toString(), options),
                (environment, options) -> environment.createSession(linker.toString(), options));
    }

    private interface Graph {
        OrtSession open(OrtEnvironment environment, SessionOptions options) throws OrtException;
    }

    private static Network load(Graph reader, Graph linker) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession first = reader.open(environment, options);
            try {
                return new Network(environment, first, linker.open(environment, options));
            } catch (OrtException e) {
                first.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new InferenceException("the model cannot be loaded; is this build complete?", e);
        }
    }

    /**
     * Reads a window.
     *
     * @param ids      vocabulary number of each position
     * @param features feature of each position
     */
    public Reading read(long[] ids, long[] features) {
        long[] shape = {1, ids.length};
        try (OnnxTensor pieces = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor marks = OnnxTensor.createTensor(environment, LongBuffer.wrap(features), shape)) {
            return new Reading(this, reader.run(Map.of("pieces", pieces, "features", marks)));
        } catch (OrtException e) {
            throw new InferenceException("the model failed on a window of " + ids.length + " pieces", e);
        }
    }

    /** Scores [cue][position][label] for the cues of one window; see {@link Reading#link}. */
    float[][][] link(OnnxTensor states, Reach[] reaches) {
        int longest = 0;
        for (Reach reach : reaches) {
            longest = Math.max(longest, reach.length());
        }
        try (OnnxTensor positions = matrix(reaches, longest, Reach::position);
                OnnxTensor distances = matrix(reaches, longest, Reach::distance);
                OnnxTensor firsts = vector(reaches, true);
                OnnxTensor lasts = vector(reaches, false);
                OrtSession.Result result = linker.run(Map.of("states", states, "positions", positions,
                        "distances", distances, "first", firsts, "last", lasts))) {
            return (float[][][]) result.get(0).getValue();
        } catch (OrtException e) {
            throw new InferenceException("the model failed on " + reaches.length + " cues", e);
        }
    }

    private interface Cell {
        long at(Reach reach, int index);
    }

    private OnnxTensor matrix(Reach[] reaches, int width, Cell cell) throws OrtException {
        LongBuffer buffer = LongBuffer.allocate(reaches.length * width);
        for (Reach reach : reaches) {
            for (int i = 0; i < width; i++) {
                buffer.put(i < reach.length() ? cell.at(reach, i) : Reach.NONE);
            }
        }
        return OnnxTensor.createTensor(environment, buffer.flip(), new long[] {reaches.length, width});
    }

    private OnnxTensor vector(Reach[] reaches, boolean first) throws OrtException {
        LongBuffer buffer = LongBuffer.allocate(reaches.length);
        for (Reach reach : reaches) {
            buffer.put(first ? reach.cueFirst() : reach.cueLast());
        }
        return OnnxTensor.createTensor(environment, buffer.flip(), new long[] {reaches.length});
    }

    @Override
    public void close() {
        try {
            linker.close();
            reader.close();
        } catch (OrtException e) {
            throw new InferenceException("the model cannot be closed", e);
        }
    }
}
