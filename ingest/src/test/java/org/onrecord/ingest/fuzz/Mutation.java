package org.onrecord.ingest.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils documents: cut, doubled, spliced, bytes turned, words put in. The same seed spoils the same way. */
final class Mutation {

    /** Bytes of the longest document made. */
    private static final int LONGEST = 1 << 16;

    private static final List<String> WORDS = List.of("<", ">", "</", "<!--", "]]>", "<![CDATA[", "<script>", "<p>", "</p>", "<table>", "<svg>", "&amp;", "&#x110000;", "&a;",
            "\"", "'", "{", "}", "[", "]", ":", ",", "null", "-1", "1e999", "\\u0000", "\\ud800", "\r\n", "\n\n", "\0", "\uFEFF", "\u200B", "😀", "é", "WARC/1.1\r\n",
            "Content-Length: 99999999999\r\n", "Transfer-Encoding: chunked\r\n\r\n", "\u001F", "PK\u0003\u0004", "2031-13-45T99:99:99Z", "<!DOCTYPE a [<!ENTITY a \"&a;&a;\">]>");

    private final List<byte[]> seeds;
    private final Random random;

    Mutation(List<byte[]> seeds, long seed) {
        this.seeds = List.copyOf(seeds);
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] bytes = pick().clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            bytes = spoiled(bytes);
        }
        return Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST));
    }

    private byte[] pick() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] spoiled(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(bytes.length - from, 200) + 1);
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 3 -> joined(bytes, from, WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8), to);
            case 4 -> joined(bytes, from, pick(), bytes.length);
            case 5 -> joined(bytes, from, repeated(Arrays.copyOfRange(bytes, from, to)), from);
            default -> turned(bytes);
        };
    }

    private byte[] turned(byte[] bytes) {
        byte[] turned = bytes.clone();
        for (int times = 1 + random.nextInt(8); times > 0 && turned.length > 0; times--) {
            turned[random.nextInt(turned.length)] = (byte) random.nextInt(256);
        }
        return turned;
    }

    private byte[] repeated(byte[] part) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int times = random.nextInt(2000); times > 0 && all.size() < LONGEST; times--) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, until);
        all.writeBytes(between);
        all.write(bytes, from, bytes.length - from);
        return all.toByteArray();
    }
}
