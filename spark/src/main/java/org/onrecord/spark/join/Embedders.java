package org.onrecord.spark.join;

import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.domain.Meaning;

/**
 * What reads meanings in this process, 30 MB: loaded by the first task that asks, shared by all, and closed when the process ends and none of them uses
 * it any more, as native code must not lose its model while it runs.
 */
final class Embedders {

    private static final Embedders HERE = new Embedders();

    private Embedder shipped;
    private int users;
    private boolean closed;

    private Embedders() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "meanings"));
    }

    static Meaning meaning(String text) {
        Embedder embedder = HERE.taken();
        try {
            return embedder.of(text);
        } finally {
            HERE.letGo();
        }
    }

    private synchronized Embedder taken() {
        if (closed) {
            throw new IllegalStateException("the process is ending");
        }
        if (shipped == null) {
            shipped = Embedder.load();
        }
        users++;
        return shipped;
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
