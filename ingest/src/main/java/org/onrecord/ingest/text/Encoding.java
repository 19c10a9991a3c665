package org.onrecord.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An encoding by the name that the Encoding Standard gives it, and what Java has for it. The five that Java lacks (ISO-8859-10 and
 * -14, x-user-defined, the replacement encoding, Mac's Ukrainian letters) are unknown here, and so the bytes decide.
 */
record Encoding(String name, Charset charset) {

    static final Encoding UTF_8 = new Encoding("UTF-8", StandardCharsets.UTF_8);
    static final Encoding UTF_16LE = new Encoding("UTF-16LE", StandardCharsets.UTF_16LE);
    static final Encoding UTF_16BE = new Encoding("UTF-16BE", StandardCharsets.UTF_16BE);
    static final Encoding WINDOWS_1252 = new Encoding("windows-1252", Charset.forName("windows-1252"));

    /** Read when the first encoding is looked up by its label. */
    private static final class Labels {

        static final Map<String, Encoding> KNOWN = read();

        private static Map<String, Encoding> read() {
            Map<String, Encoding> known = new HashMap<>();
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(Encoding.class.getResourceAsStream("labels.txt"), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).forEach(words -> {
                    Encoding encoding = new Encoding(words[0], Charset.forName(words[1]));
                    for (int i = 2; i < words.length; i++) {
                        known.put(words[i], encoding);
                    }
                });
                return Map.copyOf(known);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The encoding that a page, header or feed means by {@code label}; case, white space and quotation marks around it do not count. */
    static Optional<Encoding> of(String label) {
        String bare = label.strip();
        if (bare.length() > 1 && (bare.charAt(0) == '"' || bare.charAt(0) == '\'') && bare.charAt(bare.length() - 1) == bare.charAt(0)) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return Optional.ofNullable(Labels.KNOWN.get(bare.toLowerCase(Locale.ROOT)));
    }

    boolean isUtf8() {
        return name.equals("UTF-8");
    }

    boolean isUtf16() {
        return name.startsWith("UTF-16");
    }

    /** Whether other characters than ASCII are written with ASCII's bytes after an escape. */
    boolean isEscaped() {
        return name.equals("ISO-2022-JP");
    }

    /** Whether a character may take several bytes, as in East Asian encodings. */
    boolean isMultiByte() {
        return charset.newEncoder().maxBytesPerChar() > 1;
    }
}
