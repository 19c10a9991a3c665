package org.onrecord.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What nobody can guess. */
public final class Secrets {

    /** 256 bits: OWASP's Session Management Cheat Sheet asks for 64 bits of entropy at least. */
    private static final int BYTES = 32;

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

    /** Whether two are the same; how long that takes tells nothing of where they differ. */
    public static boolean areSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
