package org.onrecord.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.onrecord.web.ask.Reply.Body;

/**
 * What is written faster than it is taken lies in a file meanwhile. An export is read of the record at one moment and as fast as the disk takes it, however slowly
 * somebody fetches it: the record is not kept from tidying up behind its writers, and its index not from letting go of old files, for longer than that.
 */
final class Spool {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final FutureTask<Void> filling;
    private long written;
    private boolean gone;

    private Spool(FileChannel file, Body body) {
        this.file = file;
        this.filling = new FutureTask<>(() -> {
            body.write(new In());
            return null;
        }) {
            @Override
            protected void done() {
                wake();
            }
        };
    }

    /** Writes a body through a file of its own, which is gone afterwards. */
    static void write(Body body, OutputStream out) throws IOException {
        Path path = Files.createTempFile("onrecord-export", ".part");
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            new Spool(file, body).write(out);
        }
    }

    private void write(OutputStream out) throws IOException {
        Thread filler = Thread.ofPlatform().name("export").daemon().start(filling);
        try {
            drain(out);
        } finally {
            leave();
            await(filler);
        }
        outcome();
    }

    private void drain(OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long sent = 0;
        for (long there = more(sent); there > sent; there = more(sent)) {
            while (sent < there) {
                buffer.clear().limit((int) Math.min(BUFFER, there - sent));
                int read = file.read(buffer, sent);
                out.write(buffer.array(), 0, read);
                sent += read;
            }
        }
    }

    /** Waits until there is more than was sent. @return how much there is; the same: nothing more comes */
    private synchronized long more(long sent) {
        boolean interrupted = false;
        while (written == sent && !filling.isDone() && !interrupted) {
            interrupted = !waited();
        }
        return interrupted ? sent : written;
    }

    private boolean waited() {
        try {
            wait();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Nobody takes any more: who fills ends with the next thing written. */
    private synchronized void leave() {
        gone = true;
    }

    private static void await(Thread filler) {
        boolean interrupted = false;
        while (filler.isAlive()) {
            try {
                filler.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What ended the filling ends the answer in the same way. */
    private void outcome() throws IOException {
        try {
            filling.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while an export was written");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw failed.getCause() instanceof RuntimeException mistake ? mistake : new IllegalStateException(failed.getCause());
        }
    }

    private synchronized void put(byte[] bytes, int from, int length) throws IOException {
        if (gone) {
            throw new IOException("nobody takes it any more");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
        while (buffer.hasRemaining()) {
            written += file.write(buffer, written);
        }
        notifyAll();
    }

    /** The end that is written into. */
    private final class In extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            put(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            put(bytes, from, length);
        }
    }
}
