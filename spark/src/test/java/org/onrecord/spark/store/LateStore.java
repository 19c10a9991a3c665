package org.onrecord.spark.store;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Folders of this machine as late://, where tests say what others do just before a file is moved, or is shown at its end. */
public final class LateStore extends RawLocalFileSystem {

    /** What happens before the next moves, one for each. */
    static final Queue<Step> AT_MOVE = new ConcurrentLinkedQueue<>();

    /** What happens when the next new files are closed, one for each: then that fails, and none is there. */
    static final Queue<Step> AT_CLOSE = new ConcurrentLinkedQueue<>();

    /** The file that was closed last. */
    static final AtomicReference<byte[]> WRITTEN = new AtomicReference<>();

    /** What another does. */
    @FunctionalInterface
    interface Step {

        void run() throws IOException;
    }

    @Override
    public URI getUri() {
        return URI.create("late:///");
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        Step step = AT_MOVE.poll();
        if (step != null) {
            step.run();
        }
        return super.rename(from, to);
    }

    @Override
    public FSDataOutputStreamBuilder<?, ?> createFile(Path path) {
        Step step = AT_CLOSE.poll();
        return step == null ? super.createFile(path) : new Failing(this, path, step);
    }

    private static final class Failing extends FSDataOutputStreamBuilder<FSDataOutputStream, Failing> {

        private final Step step;

        Failing(LateStore store, Path path, Step step) {
            super(store, path);
            this.step = step;
        }

        @Override
        public Failing getThisBuilder() {
            return this;
        }

        @Override
        public FSDataOutputStream build() throws IOException {
            ByteArrayOutputStream held = new ByteArrayOutputStream();
            return new FSDataOutputStream(new FilterOutputStream(held) {
                @Override
                public void close() throws IOException {
                    WRITTEN.set(held.toByteArray());
                    step.run();
                    throw new IOException("412 Precondition Failed");
                }
            }, null);
        }
    }
}
