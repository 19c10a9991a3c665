package org.onrecord.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.onrecord.fetch.wire.Exchange;

/**
 * A body without the one content encoding that is asked for, gzip.
 *
 * @param bytes as far as they could be had
 * @param whole false: there is more than the limit
 */
public record Unpacked(byte[] bytes, boolean whole) {

    private static final int BLOCK = 1 << 14;

    /** @param limit bytes of it when it is unpacked */
    public static Unpacked of(Exchange.Answer answer, int limit) {
        boolean packed = answer.headers().first("Content-Encoding").filter(encoding -> encoding.toLowerCase(Locale.ROOT).matches("(x-)?gzip")).isPresent();
        return packed ? unpack(answer.body(), limit) : new Unpacked(answer.body(), answer.body().length <= limit);
    }

    private static Unpacked unpack(byte[] body, int limit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                bytes.write(block, 0, Math.min(read, limit - bytes.size() + 1));
                if (bytes.size() > limit) {
                    return new Unpacked(bytes.toByteArray(), false);
                }
            }
        } catch (IOException e) {
            return new Unpacked(bytes.toByteArray(), true);
        }
        return new Unpacked(bytes.toByteArray(), true);
    }
}
