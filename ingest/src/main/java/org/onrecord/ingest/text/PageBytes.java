package org.onrecord.ingest.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.ingest.text.Decoded.Readable;
import org.onrecord.ingest.text.Decoded.Refused;

/**
 * A web page's bytes, the encoding in this order: byte order mark, HTTP header, meta element, XML declaration, and what the bytes
 * look like. Two things are put right that browsers show wrongly: bytes that are UTF-8 throughout are read so whatever was declared,
 * and bytes that are not are never read as UTF-8 with holes where they can be read otherwise.
 */
final class PageBytes {

    /**
     * Characters of several bytes that UTF-8 takes to outweigh the declaration of an East Asian encoding. A short text of two or three
     * common characters in GBK can be valid UTF-8; each further one is so with a chance under one in seven.
     */
    private static final int UTF8_IN_EAST_ASIAN = 6;

    /**
     * How many characters must be UTF-8 for each byte that is not, to contradict a declaration. By chance a byte beyond ASCII begins a
     * character of UTF-8 in about one of seven places of GBK, and hardly ever in Western text.
     */
    private static final int AGAINST_EAST_ASIAN = 20;
    private static final int AGAINST_SINGLE_BYTES = 2;

    /** In UTF-16 every other byte of markup is zero. */
    private static final double UTF16_ZEROS = 0.2;

    /** Bytes that are looked at for them: a page begins with markup. */
    private static final int UTF16_HEAD = 4096;

    private final byte[] bytes;
    private final int from;
    private final int several;
    private final int stray;

    private PageBytes(byte[] bytes, int from) {
        this.bytes = bytes;
        this.from = from;
        int wellFormed = 0;
        int bad = 0;
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                int length = Utf8.length(bytes, i, bytes.length);
                wellFormed += length > 0 ? 1 : 0;
                bad += length > 0 ? 0 : 1;
                i += Math.max(0, length - 1);
            }
        }
        this.several = wellFormed;
        this.stray = bad;
    }

    static Decoded decode(byte[] bytes, Optional<Encoding> header, boolean marked) {
        Optional<Encoding> wide = marked ? Optional.empty() : utf16(bytes, header);
        if (wide.isPresent()) {
            return new Readable(decoded(bytes, wide.get().charset()), wide.get().name(), Optional.empty());
        }
        Optional<Refused> binary = Decoder.binary(bytes);
        if (binary.isPresent()) {
            return binary.get();
        }
        PageBytes page = new PageBytes(bytes, marked ? 3 : 0);
        List<Encoding> declared = Stream.of(marked ? Optional.of(Encoding.UTF_8) : header, Prescan.meta(bytes), Prescan.xmlDeclaration(bytes))
                .flatMap(Optional::stream).filter(encoding -> !encoding.isUtf16()).distinct().toList();
        return page.read(declared);
    }

    private Readable read(List<Encoding> declared) {
        Optional<Encoding> first = declared.stream().findFirst();
        if (first.isPresent() && first.get().isEscaped() && hasEscapes()) {
            return new Readable(decoded(bytes, first.get().charset()), first.get().name(), Optional.empty());
        }
        if (isUtf8(first)) {
            String text = Decoder.utf8(bytes, from);
            return readable(text, Encoding.UTF_8, several == 0 ? Optional.of(Encoding.UTF_8) : first);
        }
        List<Encoding> others = declared.stream().filter(encoding -> !encoding.isUtf8() && !encoding.isEscaped()).toList();
        if (isMostlyUtf8(others.size() == declared.size() ? first : Optional.empty())) {
            return mixed();
        }
        Encoding encoding = switch (others.size()) {
            case 0 -> Legacy.detect(bytes);
            case 1 -> others.getFirst();
            default -> Legacy.likelier(bytes, others);
        };
        return readable(decoded(bytes, encoding.charset()), encoding, first);
    }

    private boolean isUtf8(Optional<Encoding> declared) {
        return stray == 0 && (several == 0 || declared.isEmpty() || !declared.get().isMultiByte() || declared.get().isUtf8()
                || several >= UTF8_IN_EAST_ASIAN);
    }

    /**
     * Bytes of another encoding were pasted into a page of UTF-8, or it breaks off within a character. Against a declaration, what is
     * UTF-8 must outweigh the rest.
     */
    private boolean isMostlyUtf8(Optional<Encoding> against) {
        int weight = against.isEmpty() ? 1 : against.get().isMultiByte() ? AGAINST_EAST_ASIAN : AGAINST_SINGLE_BYTES;
        return from > 0 || several > 0 && several >= (long) weight * stray;
    }

    private Readable mixed() {
        Patchwork patchwork = Patchwork.of(bytes, from);
        return new Readable(patchwork.text(), Encoding.UTF_8.name(), Optional.of(patchwork.note()));
    }

    private static Readable readable(String text, Encoding read, Optional<Encoding> declared) {
        Optional<String> contradicted = declared.filter(encoding -> !encoding.equals(read)).map(encoding -> Notes.butIs(encoding, read));
        return new Readable(text, read.name(), contradicted.or(() -> Notes.encodedTwice(text)));
    }

    private boolean hasEscapes() {
        for (byte b : bytes) {
            if (b == 0x1B) {
                return true;
            }
        }
        return false;
    }

    /** UTF-16 without a mark: declared in the header, or to be seen from its zeros. */
    private static Optional<Encoding> utf16(byte[] bytes, Optional<Encoding> header) {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, UTF16_HEAD);
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        double many = UTF16_ZEROS * length;
        if (zeros[1] > many && zeros[0] * 4 < zeros[1]) {
            return Optional.of(Encoding.UTF_16LE);
        }
        if (zeros[0] > many && zeros[1] * 4 < zeros[0]) {
            return Optional.of(Encoding.UTF_16BE);
        }
        return header.filter(encoding -> encoding.isUtf16() && zeros[0] + zeros[1] > 0);
    }

    private static String decoded(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }
}
