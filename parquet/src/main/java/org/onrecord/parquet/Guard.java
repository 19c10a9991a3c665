package org.onrecord.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.onrecord.archive.ByteSource;

/**
 * A file's bytes, and work with them that is told from the system's own failing: the library meets hostile bytes with exceptions of every sort. An error,
 * such as no memory, is none of them.
 */
final class Guard implements ByteSource {

    private final ByteSource file;

    /** Why the system could not read; null: it could. */
    private volatile IOException lost;
    private volatile UncheckedIOException thrown;

    Guard(ByteSource file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        try {
            return file.read(into, position);
        } catch (IOException e) {
            lost = e;
            throw e;
        } catch (UncheckedIOException e) {
            thrown = e;
            throw e;
        }
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    /**
     * @throws IOException          when the system cannot read the file
     * @throws UncheckedIOException when its bytes' owner throws it
     */
    <T> T guarded(Callable<T> work) throws Unusable, IOException {
        FutureTask<T> task = new FutureTask<>(work);
        task.run();
        if (task.state() == Future.State.FAILED) {
            throw told(task.exceptionNow());
        }
        return task.resultNow();
    }

    private Unusable told(Throwable cause) throws IOException {
        if (thrown != null) {
            throw thrown;
        }
        if (lost != null) {
            throw lost;
        }
        Throwable root = cause;
        while (root.getCause() != null && !(root instanceof Unusable)) {
            root = root.getCause();
        }
        return switch (root) {
            case Error error -> throw error;
            case Unusable unusable -> unusable;
            default -> new Unusable(Unusable.Kind.DAMAGED, root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage(), cause);
        };
    }
}
