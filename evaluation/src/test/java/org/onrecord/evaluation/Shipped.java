package org.onrecord.evaluation;

import java.nio.file.Path;
import org.onrecord.pipeline.Pipeline;

/** What ships, from one end to the other. */
final class Shipped implements AutoCloseable {

    private final Pipeline pipeline = Pipeline.load();

    /** Reads on as many threads as there are processors. */
    Run read(Path path) throws InterruptedException {
        return Run.of(pipeline, path);
    }

    Run read(Path path, int threads) throws InterruptedException {
        return Run.of(pipeline, path, threads);
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
