package org.onrecord.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.text.Decoded.Readable;
import org.onrecord.ingest.text.Decoded.Refused;

/**
 * Plain text: UTF-8, the encoding declared for it, and Windows-1252, which old newsroom systems write. A text that is none of them
 * is refused, for it has nobody who could tell that it reads as nonsense.
 */
final class PlainBytes {

    /** In Western languages far less than every third letter has an accent; in other 8-bit encodings most bytes are letters beyond ASCII. */
    private static final double WESTERN_SHARE = 0.3;
    private static final int FIRST_LETTER = 0xC0;

    private PlainBytes() { }

    static Decoded decode(byte[] bytes, Optional<Encoding> declared, boolean marked) {
        if (marked) {
            int bad = Utf8.firstBad(bytes, 3, bytes.length);
            return bad < 0 ? new Readable(Decoder.utf8(bytes, 3), "UTF-8", Optional.empty()) : neither(bytes, bad);
        }
        int zero = indexOfZero(bytes);
        if (zero >= 0 && declared.filter(Encoding::isUtf16).isEmpty()) {
            return new Refused(Reason.BINARY, OptionalLong.of(zero),
                    "it has zero bytes, as no text has: if it is UTF-16 without a byte order mark, save it as UTF-8");
        }
        Optional<Refused> binary = zero >= 0 ? Optional.empty() : Decoder.binary(bytes);
        return binary.isPresent() ? binary.get() : unmarked(bytes, declared);
    }

    private static Decoded unmarked(byte[] bytes, Optional<Encoding> declared) {
        Optional<Encoding> other = declared.filter(encoding -> !encoding.isUtf8());
        int bad = Utf8.firstBad(bytes, 0, bytes.length);
        if (bad < 0 && other.filter(encoding -> encoding.isUtf16() || encoding.isEscaped()).isEmpty()) {
            String text = Decoder.utf8(bytes, 0);
            return new Readable(text, "UTF-8", other.filter(_ -> text.length() < bytes.length).map(encoding -> Notes.butIs(encoding, Encoding.UTF_8)));
        }
        Optional<String> asDeclared = other.flatMap(encoding -> strictly(bytes, encoding));
        if (asDeclared.isPresent()) {
            return new Readable(asDeclared.get(), other.get().name(), Optional.empty());
        }
        if (bad >= 0 && isWindows1252(bytes)) {
            return new Readable(new String(bytes, Encoding.WINDOWS_1252.charset()), Encoding.WINDOWS_1252.name(),
                    declared.map(encoding -> Notes.butIs(encoding, Encoding.WINDOWS_1252)));
        }
        return neither(bytes, Math.max(0, bad));
    }

    private static Refused neither(byte[] bytes, int bad) {
        return new Refused(Reason.BAD_ENCODING, OptionalLong.of(bad), String.format(Locale.ROOT,
                "neither UTF-8 (byte %02X breaks it) nor Windows-1252: save it as UTF-8", bytes[bad]));
    }

    /** Empty when a byte has no meaning in the encoding. */
    private static Optional<String> strictly(byte[] bytes, Encoding encoding) {
        try {
            return Optional.of(encoding.charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the bytes beyond ASCII can be Windows-1252: all defined there, not too many, and not mostly UTF-8, which
     * would be a damaged file and give nonsense.
     */
    private static boolean isWindows1252(byte[] bytes) {
        int lone = 0;
        int letters = 0;
        int several = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            int length = Utf8.length(bytes, i, bytes.length);
            if (length > 0) {
                several++;
                i += length - 1;
            } else if (isUndefined(bytes[i])) {
                return false;
            } else {
                lone++;
                letters += (bytes[i] & 0xFF) >= FIRST_LETTER ? 1 : 0;
            }
        }
        return several < lone && letters < WESTERN_SHARE * bytes.length;
    }

    /** Whether Windows-1252 has no character for a byte. */
    static boolean isUndefined(byte b) {
        return switch (b & 0xFF) {
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> true;
            default -> false;
        };
    }

    private static int indexOfZero(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0');
    }
}
