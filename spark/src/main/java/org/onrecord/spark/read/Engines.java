package org.onrecord.spark.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.pipeline.OfficeHolders;
import org.onrecord.pipeline.Pipeline;

/**
 * The model of this process: loaded by the first task that asks, shared by all, and closed when the process ends and none of them uses it any more,
 * as native code must not lose its model while it runs.
 */
final class Engines {

    private static final Engines HERE = new Engines();

    private final Map<List<String>, Pipeline> pipelines = new HashMap<>();
    private Pipeline shipped;
    private int users;
    private boolean closed;

    /** A use of the model by one task. */
    record Use(Pipeline pipeline) implements AutoCloseable {

        @Override
        public void close() {
            HERE.letGo();
        }
    }

    private Engines() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "model"));
    }

    /** @param offices lines of the user's own table of office holders; none for what ships */
    static Use use(List<String> offices) {
        return HERE.taken(offices);
    }

    private synchronized Use taken(List<String> offices) {
        if (closed) {
            throw new IllegalStateException("the process is ending");
        }
        if (shipped == null) {
            shipped = Pipeline.load();
        }
        users++;
        return new Use(offices.isEmpty() ? shipped : pipelines.computeIfAbsent(offices, lines -> shipped.with(OfficeHolders.read(lines))));
    }

    private synchronized void letGo() {
        users--;
        closeWhenUnused();
    }

    private synchronized void close() {
        closed = true;
        closeWhenUnused();
    }

    private void closeWhenUnused() {
        if (closed && users == 0 && shipped != null) {
            shipped.close();
            shipped = null;
        }
    }
}
