package org.onrecord.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands before the body of an HTTP response. Read leniently: archives hold what servers sent.
 *
 * @param status three digits; 0 when there is no status line
 * @param length bytes of the head, its empty line included; the body comes next
 */
record HttpHead(int status, List<Header> headers, int length) {

    HttpHead {
        headers = List.copyOf(headers);
    }

    /** Empty when the head is not at its end. */
    static Optional<HttpHead> parse(byte[] bytes, int length) {
        int start = lineEnd(bytes, 0, length);
        String first = line(bytes, 0, start);
        List<Header> headers = new ArrayList<>();
        int from = start;
        while (from < length) {
            int end = lineEnd(bytes, from, length);
            String line = line(bytes, from, end);
            if (line.isEmpty() && bytes[end - 1] == '\n') {
                return Optional.of(new HttpHead(status(first), headers, end));
            }
            add(headers, line);
            from = end;
        }
        return Optional.empty();
    }

    private static void add(List<Header> headers, String line) {
        int colon = line.indexOf(':');
        if (!headers.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
            Header last = headers.removeLast();
            headers.add(new Header(last.name(), last.value() + " " + line.strip()));
        } else if (colon > 0) {
            headers.add(new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
        }
    }

    private static int status(String line) {
        String[] words = line.split(" +", 3);
        boolean known = words.length > 1 && words[0].regionMatches(true, 0, "HTTP/", 0, 5) && words[1].matches("[0-9]{3}");
        return known ? Integer.parseInt(words[1]) : 0;
    }

    /** Behind the line feed. */
    private static int lineEnd(byte[] bytes, int from, int length) {
        for (int i = from; i < length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return length;
    }

    private static String line(byte[] bytes, int from, int end) {
        int to = end;
        while (to > from && (bytes[to - 1] == '\n' || bytes[to - 1] == '\r')) {
            to--;
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The first field of this name. */
    static Optional<String> first(List<Header> headers, String name) {
        return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).findFirst();
    }

    /** The words of all fields of this name, in small letters, e.g. of Content-Encoding. */
    static List<String> words(List<Header> headers, String name) {
        List<String> words = new ArrayList<>();
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                for (String word : header.value().split(",")) {
                    if (!word.isBlank()) {
                        words.add(word.strip().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return words;
    }
}
