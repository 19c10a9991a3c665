package org.onrecord.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SpoolTest {

    private static final byte[] LINE = "a line of an export, which says who said what\n".getBytes(StandardCharsets.US_ASCII);

    private static final int LINES = 200_000;

    /** Nothing at all is taken before the last line was written. */
    @Test
    void whoTakesSlowlyKeepsNobodyWhoWritesWaiting() throws IOException {
        CountDownLatch written = new CountDownLatch(1);
        AtomicLong taken = new AtomicLong();
        Spool.write(out -> {
            lines(out, LINES);
            written.countDown();
        }, new OutputStream() {
            @Override
            public void write(int one) {
                taken.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    assertThat(written.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                taken.addAndGet(length);
            }
        });
        assertThat(taken).hasValue((long) LINES * LINE.length);
    }

    @Test
    void whatIsWrittenComesOutAsItIs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Spool.write(in -> {
            in.write('>');
            in.write(LINE);
        }, out);
        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo(">" + new String(LINE, StandardCharsets.US_ASCII));
    }

    @Test
    void whoGoesAwayEndsTheWriting() {
        AtomicLong written = new AtomicLong();
        assertThatThrownBy(() -> Spool.write(out -> {
            while (written.get() < Long.MAX_VALUE) {
                out.write(LINE);
                written.incrementAndGet();
            }
        }, new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("hung up");
            }
        })).isInstanceOf(IOException.class).hasMessage("hung up");
    }

    @Test
    void whatFailsInItsMiddleFailsForWhoTakesItAsWell() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Spool.write(in -> {
            lines(in, 3);
            throw new IOException("the record is gone");
        }, out)).isInstanceOf(IOException.class).hasMessage("the record is gone");
        assertThatThrownBy(() -> Spool.write(_ -> {
            throw new IllegalStateException("a mistake");
        }, out)).isInstanceOf(IllegalStateException.class).hasMessage("a mistake");
    }

    private static void lines(OutputStream out, int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            out.write(LINE);
        }
    }
}
