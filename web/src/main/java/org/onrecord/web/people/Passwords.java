package org.onrecord.web.people;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Digests of passwords, by Argon2id: nobody who gets hold of them gets at the passwords but by guessing, each guess as dear as here. */
public final class Passwords {

    /** KiB, rounds and lanes: the first choice of OWASP's Password Storage Cheat Sheet. */
    private static final int MEMORY = 19_456;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;

    /** Bytes of the digest, and of its salt: RFC 9106, sections 3.1 and 4. */
    private static final int DIGEST = 32;
    private static final int SALT = 16;

    /** NIST SP 800-63B-4, 3.1.1.2: of a password that is the only proof; and at least 64 must be taken. */
    private static final int SHORTEST = 15;
    private static final int LONGEST = 256;

    /** Digests that are made at once: each takes 19 MiB and a core. Others wait, and not for ever. */
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 5;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(MEMORY, ROUNDS, LANES, DIGEST, Argon2.ID);

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** Compared with where there is no user of a name, so that the time taken does not tell. */
    private final String nobodys = digest("nobody has this password");

    /** Why a password is none; empty: it may be one. */
    public static Optional<String> mistake(String password, String user) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("a password has " + SHORTEST + " characters or more: a few words together are easy to remember");
        }
        if (length > LONGEST) {
            return Optional.of("a password has " + LONGEST + " characters at most");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("a password is not the same few characters over and over");
        }
        return password.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT)) && length < user.length() + SHORTEST
                ? Optional.of("a password is more than the user's name") : Optional.empty();
    }

    /** In PHC string format, with how it was made. */
    public static String digest(String password) {
        return Password.hash(normal(password)).addRandomSalt(SALT).with(ARGON2ID).getResult();
    }

    /** What came of comparing. */
    enum Match { SAME, OTHER, NO_ROOM }

    /** Takes as long where there is no digest. @param digest empty: nobody of the name has a password */
    Match match(String password, Optional<String> digest) {
        boolean entered = false;
        try {
            entered = room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return !entered ? Match.NO_ROOM : isOf(password, digest.orElse(nobodys)) && digest.isPresent() ? Match.SAME : Match.OTHER;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Match.NO_ROOM;
        } finally {
            if (entered) {
                room.release();
            }
        }
    }

    private static boolean isOf(String password, String digest) {
        if (password.length() > 2 * LONGEST) {
            return false;
        }
        try {
            return Password.check(normal(password), digest).with(Argon2Function.getInstanceFromHash(digest));
        } catch (BadParametersException _) {
            // No digest of Argon2's: whoever wrote it there, nobody signs in with it.
            return false;
        }
    }

    /** Whether a digest was made with other parameters than those of now. */
    static boolean isOld(String digest) {
        return !Argon2Function.getInstanceFromHash(digest).equals(ARGON2ID);
    }

    /** However a keyboard puts accents together: RFC 8265, 4.2. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
