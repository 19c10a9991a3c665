package org.onrecord.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onrecord.archive.Payload.Missing;
import org.onrecord.archive.Payload.Why;

/** The block of one record: perhaps an HTTP head, then a body. It can be read once, until the next record is asked for. */
final class Block {

    /** Servers refuse to send more than some 8 to 64 kB of header fields. */
    private static final int LONGEST_HEAD = 1 << 18;
    private static final int FIRST = 1 << 13;

    private final RecordInput input;
    private byte[] start = new byte[0];
    private int bodyStart;
    private boolean given;
    private boolean closed;
    private Broken damage;

    Block(RecordInput input) {
        this.input = input;
    }

    /** The HTTP head; empty when there is none. */
    Optional<HttpHead> http() throws IOException {
        int length = 0;
        while (true) {
            start = Arrays.copyOf(start, length == 0 ? FIRST : 2 * length);
            boolean atEnd = false;
            while (length < start.length && !atEnd) {
                int read = input.left() == 0 ? -1 : input.read(start, length, start.length - length);
                atEnd = read < 0;
                length += Math.max(0, read);
            }
            Optional<HttpHead> head = HttpHead.parse(start, length);
            if (head.isPresent() || atEnd || length >= LONGEST_HEAD) {
                start = Arrays.copyOf(start, length);
                bodyStart = head.map(HttpHead::length).orElse(0);
                return head.filter(found -> found.status() > 0);
            }
        }
    }

    /** @param limit most bytes of the body, packed or unpacked */
    Payload payload(List<Header> headers, int limit) {
        if (given || closed) {
            throw new IllegalStateException(given ? "the body was given already" : "another record is read already");
        }
        given = true;
        int known = start.length - bodyStart;
        if (known + input.left() > limit) {
            return Content.tooLarge(limit);
        }
        byte[] body = Arrays.copyOfRange(start, bodyStart, bodyStart + known + (int) Math.min(input.left(), 1 << 16));
        int length = known;
        try {
            while (true) {
                if (length == body.length) {
                    body = Arrays.copyOf(body, (int) Math.min(known + 2L * body.length, length + Math.max(1, input.left())));
                }
                int read = input.read(body, length, body.length - length);
                if (read < 0) {
                    return Content.decode(Arrays.copyOf(body, length), headers, limit);
                }
                length += read;
            }
        } catch (Broken e) {
            damage = e;
            return new Missing(Why.DAMAGED, e.getMessage());
        } catch (IOException e) {
            return new Missing(Why.BROKEN, "the system cannot read it: " + e.getMessage());
        }
    }

    /** What was found damaged while the body was read; null: nothing. */
    Broken close() {
        closed = true;
        return damage;
    }
}
