package org.onrecord.archive;

import java.io.ByteArrayOutputStream;

/** The chunked transfer coding of HTTP. */
final class Chunks {

    private final byte[] body;
    private int at;

    private Chunks(byte[] body) {
        this.body = body;
    }

    /** The chunks joined, as far as they came; a body that is not in chunks (many archives joined them already) as it is. */
    static byte[] join(byte[] body) {
        Chunks chunks = new Chunks(body);
        ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
        int length = chunks.nextLength();
        if (length < 0) {
            return body;
        }
        while (length > 0) {
            int there = Math.min(length, body.length - chunks.at);
            joined.write(body, chunks.at, there);
            chunks.at += there;
            chunks.skipLineEnd();
            length = chunks.nextLength();
        }
        return joined.toByteArray();
    }

    /** -1: no length stands here. */
    private int nextLength() {
        int length = 0;
        int digits = 0;
        while (at < body.length && Character.digit(body[at], 16) >= 0 && digits < 8) {
            length = length << 4 | Character.digit(body[at++], 16);
            digits++;
        }
        if (digits == 0 || length < 0 || !endsInLine()) {
            return -1;
        }
        return length;
    }

    /** Behind a length only spaces and extensions may stand. */
    private boolean endsInLine() {
        boolean extension = false;
        while (at < body.length && body[at] != '\n') {
            extension |= body[at] == ';';
            if (!extension && body[at] != ' ' && body[at] != '\t' && body[at] != '\r') {
                return false;
            }
            at++;
        }
        at++;
        return at <= body.length;
    }

    private void skipLineEnd() {
        if (at < body.length && body[at] == '\r') {
            at++;
        }
        if (at < body.length && body[at] == '\n') {
            at++;
        }
    }
}
