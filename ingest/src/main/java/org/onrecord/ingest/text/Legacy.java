package org.onrecord.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the encodings before Unicode bytes are in: the one in which they read most like a language that is written in it. Needed for
 * the rare page that declares nothing, or what it is not.
 */
final class Legacy {

    /** Bytes looked at, from the first beyond ASCII on: a page's text, most often. */
    private static final int REACH = 1 << 16;

    /** Letters beyond ASCII below which nothing speaks against Windows-1252, in which most such pages are. */
    private static final int FEW = 3;

    /** Points a character that Windows-1252 is given beforehand, and half as many that ISO encodings, which hardly any page is in, must make up for. */
    private static final double HEAD_START = 0.1;

    /** Bytes beyond ASCII that follow each other, on the average: 1.1 in Western languages, whole words in Russian or Chinese. */
    private static final double RUN = 1.5;

    private record Candidate(Encoding encoding, Map<Character, Double> letters) {

        /** Whether ASCII's letters are among the language's. */
        boolean isLatin() {
            return letters.keySet().stream().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
        }
    }

    /** Read when the first page asks. */
    private static final class Known {

        static final List<Candidate> CANDIDATES = read();

        private static List<Candidate> read() {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(Legacy.class.getResourceAsStream("letters.txt"), StandardCharsets.UTF_8))) {
                return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
                        .map(words -> new Candidate(Encoding.of(words[0]).orElseThrow(), weights(words[2]))).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The first letters of a long list count more than twice as much as its last. */
        private static Map<Character, Double> weights(String letters) {
            Map<Character, Double> weights = new HashMap<>();
            for (int i = 0; i < letters.length(); i++) {
                weights.putIfAbsent(letters.charAt(i), letters.length() < 25 ? 1.2 : 1.4 - 0.8 * i / letters.length());
            }
            return Map.copyOf(weights);
        }
    }

    private Legacy() { }

    /** The one that reads best; Windows-1252 when nothing speaks for another. */
    static Encoding detect(byte[] bytes) {
        boolean runs = hasRuns(bytes);
        return best(bytes, Known.CANDIDATES.stream().filter(candidate -> runs || candidate.isLatin()).toList());
    }

    private static boolean hasRuns(byte[] bytes) {
        int beyond = 0;
        int runs = 0;
        for (int i = 0; i < bytes.length; i++) {
            beyond += bytes[i] < 0 ? 1 : 0;
            runs += bytes[i] < 0 && (i == 0 || bytes[i - 1] >= 0) ? 1 : 0;
        }
        return beyond > RUN * runs;
    }

    /** The one of several declared that reads best; the first when they read alike. */
    static Encoding likelier(byte[] bytes, List<Encoding> declared) {
        List<Candidate> candidates = declared.stream()
                .flatMap(encoding -> Known.CANDIDATES.stream().filter(candidate -> candidate.encoding().equals(encoding))).toList();
        return candidates.isEmpty() ? declared.getFirst() : best(bytes, candidates);
    }

    private static Encoding best(byte[] bytes, List<Candidate> candidates) {
        int from = 0;
        while (from < bytes.length && bytes[from] >= 0) {
            from++;
        }
        byte[] part = Arrays.copyOfRange(bytes, Math.max(0, from - 1), Math.min(bytes.length, from + REACH));
        Map<Encoding, CharBuffer> texts = new HashMap<>();
        Encoding best = candidates.getFirst().encoding();
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            CharBuffer text = texts.computeIfAbsent(candidate.encoding(), encoding -> decoded(part, encoding));
            double score = Likeness.of(text, candidate.letters(), FEW) + head(candidate.encoding());
            if (score > most) {
                most = score;
                best = candidate.encoding();
            }
        }
        return best;
    }

    private static double head(Encoding encoding) {
        return encoding.equals(Encoding.WINDOWS_1252) ? HEAD_START : encoding.name().startsWith("ISO") ? -HEAD_START / 2 : 0;
    }

    /** Ends where the part was cut within a character. */
    private static CharBuffer decoded(byte[] part, Encoding encoding) {
        CharsetDecoder decoder = encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(part.length * (double) decoder.maxCharsPerByte()) + 1);
        decoder.decode(ByteBuffer.wrap(part), text, false);
        return text.flip();
    }
}
