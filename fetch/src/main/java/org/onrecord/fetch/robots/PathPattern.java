package org.onrecord.fetch.robots;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The beginning of the paths that a rule is for; "*" stands for anything, "$" at the end for the end.
 *
 * @param pieces what stands between the stars, in one form of percent-encoding
 * @param ends   whether the path must end where the pattern does
 * @param length octets of the whole pattern, by which rules are weighed
 */
public record PathPattern(List<String> pieces, boolean ends, int length) {

    private static final String HEX = "0123456789ABCDEF";

    public PathPattern {
        pieces = List.copyOf(pieces);
    }

    static PathPattern of(String written) {
        boolean ends = written.endsWith("$");
        String normal = normal(ends ? written.substring(0, written.length() - 1) : written);
        return new PathPattern(List.of(normal.split("\\*", -1)), ends, normal.length() + (ends ? 1 : 0));
    }

    /** Each piece is taken where it comes first, which leaves the most to those after it: no going back, however many stars. */
    boolean matches(String normalPath) {
        if (!normalPath.startsWith(pieces.getFirst())) {
            return false;
        }
        int at = pieces.getFirst().length();
        for (String piece : pieces.subList(1, pieces.size())) {
            int next = normalPath.indexOf(piece, at);
            if (next < 0) {
                return false;
            }
            at = next + piece.length();
        }
        return !ends || at == normalPath.length() || pieces.size() > 1 && endsLater(normalPath, at);
    }

    /** The last piece may stand at the end as well as where it came first. */
    private boolean endsLater(String normalPath, int at) {
        int free = at - pieces.getLast().length();
        return normalPath.endsWith(pieces.getLast()) && normalPath.length() - pieces.getLast().length() >= free;
    }

    /** Octets outside ASCII encoded, encoded letters and digits decoded (RFC 9309, 2.2.2); the rest as it is. */
    static String normal(String path) {
        StringBuilder normal = new StringBuilder(path.length());
        byte[] octets = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            int octet = octets[i] & 0xFF;
            int coded = octet == '%' && i + 2 < octets.length ? hex(octets[i + 1]) << 4 | hex(octets[i + 2]) : -1;
            if (coded >= 0) {
                i += 2;
                append(normal, coded, !isUnreserved(coded));
            } else {
                append(normal, octet, octet > '~' || octet <= ' ');
            }
        }
        return normal.toString();
    }

    private static void append(StringBuilder text, int octet, boolean encoded) {
        if (encoded) {
            text.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
        } else {
            text.append((char) octet);
        }
    }

    /** Negative, in all its bits: no hexadecimal digit. */
    private static int hex(byte digit) {
        return Character.digit((char) digit, 16);
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }
}
