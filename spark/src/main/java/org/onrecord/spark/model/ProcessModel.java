package org.onrecord.spark.model;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A model of this process: loaded by the first task that asks, shared by all, and closed when the process ends and none of them uses it any more, as
 * native code must not lose its model while it runs. For any number of threads.
 *
 * @param <M> the model
 */
public final class ProcessModel<M> {

    private final Supplier<M> loading;
    private final Consumer<M> closing;
    private M model;
    private int users;
    private boolean ended;

    /** @param name of the thread that closes it */
    public ProcessModel(String name, Supplier<M> loading, Consumer<M> closing) {
        this.loading = loading;
        this.closing = closing;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, name));
    }

    /**
     * A use of the model by one task; over when it is closed.
     *
     * @param <M> the model
     */
    public record Use<M>(M model, Runnable over) implements AutoCloseable {

        @Override
        public void close() {
            over.run();
        }
    }

    /** @throws IllegalStateException when the process is ending */
    public synchronized Use<M> use() {
        if (ended) {
            throw new IllegalStateException("the process is ending");
        }
        if (model == null) {
            model = loading.get();
        }
        users++;
        return new Use<>(model, this::letGo);
    }

    private synchronized void letGo() {
        users--;
        closeWhenUnused();
    }

    private synchronized void end() {
        ended = true;
        closeWhenUnused();
    }

    private void closeWhenUnused() {
        if (ended && users == 0 && model != null) {
            closing.accept(model);
            model = null;
        }
    }
}
