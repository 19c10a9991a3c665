package org.onrecord.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What nobody can guess. */
public final class Secrets {

    /** 256 bits: OWASP's Session Management Cheat Sheet asks for 64 bits of entropy at least. */
    private static final int BYTES = 32;

    /** 64 bytes, of which the last character holds but two bits. */
    private static final Pattern MASKED = Pattern.compile("[A-Za-z0-9_-]{85}[AQgw]");

    private static final String MAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();

    /** Of this run of the server: whoever can put a cookie into a browser still cannot tell the token that belongs to it. */
    private final byte[] own = bytes();

    private byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** One more, of 43 letters, digits, "-" and "_". */
    public String draw() {
        return text(bytes());
    }

    /** What forms of the browser or session that holds a cookie bring back. */
    public String token(String cookie) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(own, MAC));
            return text(mac.doFinal(cookie.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    /**
     * A token so written that no two answers have the same characters of it: otherwise how long packed answers are would tell them one by one. Empty for an empty one.
     *
     * @param token as {@link #token} gives it
     */
    public String masked(String token) {
        if (token.isEmpty()) {
            return "";
        }
        byte[] mask = bytes();
        byte[] both = Arrays.copyOf(mask, 2 * BYTES);
        System.arraycopy(crossed(mask, Base64.getUrlDecoder().decode(token)), 0, both, BYTES, BYTES);
        return text(both);
    }

    /** The token that was so written; empty where none was. */
    public static Optional<String> unmasked(String written) {
        if (!MASKED.matcher(written).matches()) {
            return Optional.empty();
        }
        byte[] both = Base64.getUrlDecoder().decode(written);
        return Optional.of(text(crossed(Arrays.copyOf(both, BYTES), Arrays.copyOfRange(both, BYTES, 2 * BYTES))));
    }

    private static byte[] crossed(byte[] mask, byte[] bytes) {
        byte[] crossed = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            crossed[i] = (byte) (mask[i] ^ bytes[i]);
        }
        return crossed;
    }

    /** Whether two are the same; how long that takes tells nothing of where they differ. */
    public static boolean areSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
