package org.onrecord.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Which answers travel packed (gzip), and how. */
final class Packing {

    /** What is shorter fits in one packet of a network as it is. */
    static final int LEAST = 1_400;

    /** For what is packed once and sent often. */
    private static final int THOROUGH = Deflater.BEST_COMPRESSION;

    /** "gzip", "gzip;q=0.5": a coding and how much it is wanted, 0 for not at all. */
    private static final Pattern CODING = Pattern.compile("([^\\s;]+)\\s*(?:;\\s*[qQ]\\s*=\\s*([0-9.]{1,8}))?");

    private static final Set<String> WORDS = Set.of("application/json", "application/problem+json", "application/x-ndjson", "application/atom+xml", "application/ld+json", "image/svg+xml");

    private Packing() { }

    /** Whether who asks can unpack it. @param headers by their names in lower case */
    static boolean isTaken(Map<String, String> headers) {
        List<Matcher> codings = Stream.of(headers.getOrDefault("accept-encoding", "").split(",")).map(String::strip).map(CODING::matcher).filter(Matcher::matches).toList();
        return codings.stream().filter(coding -> coding.group(1).equalsIgnoreCase("gzip")).findFirst().or(() -> codings.stream().filter(coding -> coding.group(1).equals("*")).findFirst())
                .filter(coding -> coding.group(2) == null || coding.group(2).matches(".*[1-9].*")).isPresent();
    }

    /**
     * Whether it was this server's own page or a person that led to what is asked. How long a packed answer is tells of each word whether it stands in it
     * twice: another site that makes a browser ask for "?q=..." again and again, and somebody who sees the lengths on the line, could so read a page letter by
     * letter (BREACH). What another site leads to is therefore not packed. Browsers that say nothing of sites (before 2023) have but a token that is masked anew in each answer.
     */
    static boolean isSafe(Map<String, String> headers) {
        String site = headers.getOrDefault("sec-fetch-site", "none");
        return site.equals("none") || site.equals("same-origin");
    }

    /** Whether there are words in it, which become a fifth; pictures and archives are packed as they are. @param type "text/html; charset=utf-8" */
    static boolean isWords(String type) {
        String bare = type.split(";")[0].strip();
        return bare.startsWith("text/") || WORDS.contains(bare);
    }

    /** As thoroughly as can be. */
    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            Gzip gzip = new Gzip(whole, THOROUGH);
            gzip.write(bytes);
            gzip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.toByteArray();
    }

    /** What is flushed into it has gone: a reader of a long answer waits for nothing that is there already. */
    static final class Gzip extends GZIPOutputStream {

        private static final int BUFFER = 8_192;

        Gzip(OutputStream out, int level) throws IOException {
            super(out, BUFFER, true);
            def.setLevel(level);
        }

        /** Gives back the memory that it has outside of Java's, without ending what was written: that would look whole. */
        void abandon() {
            def.end();
        }
    }
}
