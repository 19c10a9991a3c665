package org.onrecord.annotate.infer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The graph that reads a sentence for its meaning. Each call runs on the thread that makes it. Safe for many threads until
 * {@link #close()}; closing while a thread is inside ends the process, so stop the callers first.
 */
public final class SentenceNetwork implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;

    private SentenceNetwork(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    public static SentenceNetwork load(byte[] graph) {
        return load((environment, options) -> environment.createSession(graph, options));
    }

    /** The same from a file, which saves two copies of the graph. */
    public static SentenceNetwork load(Path graph) {
        return load((environment, options) -> environment.createSession(graph.toString(), options));
    }

    private interface Graph {
        OrtSession open(OrtEnvironment environment, SessionOptions options) throws OrtException;
    }

    private static SentenceNetwork load(Graph graph) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new SentenceNetwork(environment, graph.open(environment, options));
        } catch (OrtException e) {
            throw new InferenceException("the model of meanings cannot be loaded; is this build complete?", e);
        }
    }

    /**
     * Reads one sentence, and never two at once: the graph scales its eight-bit numbers by the largest of a call, so that a sentence's
     * answer would depend on its company (cosine .991 on average and .957 at worst between alone and among 15 others).
     *
     * @param ids vocabulary number of each position
     * @return the mean of the positions' states
     */
    public float[] mean(long[] ids) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor pieces = row(ids); OnnxTensor mask = row(ones); OnnxTensor types = row(new long[ids.length]);
                OrtSession.Result result = session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
        } catch (OrtException e) {
            throw new InferenceException("the model of meanings failed on a sentence of " + ids.length + " pieces", e);
        }
    }

    private OnnxTensor row(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    private static float[] mean(FloatBuffer states, int positions) {
        float[] mean = new float[states.remaining() / positions];
        for (int position = 0; position < positions; position++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += states.get() / positions;
            }
        }
        return mean;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new InferenceException("the model of meanings cannot be closed", e);
        }
    }
}
