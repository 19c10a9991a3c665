package org.onrecord.web.ask;

import java.util.Objects;

/**
 * Who asks.
 *
 * @param name    as the log of corrections shows it
 * @param token   what every form of theirs must bring back, so that no other site can send one in their name; empty: they may send none
 * @param by      how the server knows who it is
 * @param address of the machine that asks, as far as the server can tell
 */
public record Asker(String name, Role role, String token, By by, String address) {

    /** How the server knows who asks. */
    public enum By {
        /** It does not: nobody has signed in. */
        NOTHING,
        /** Whoever sits at the machine that the server runs on. */
        MACHINE,
        /** Signed in, in this browser. */
        SESSION,
        /** A program with a key, which no other site can make a browser send: it needs no token. */
        KEY
    }

    public Asker {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(role, "role is null");
        Objects.requireNonNull(token, "token is null");
        Objects.requireNonNull(by, "by is null");
        Objects.requireNonNull(address, "address is null");
    }

    /** Nobody in particular. @param token for the form to sign in with */
    public static Asker nobody(String token, String address) {
        return new Asker("", Role.ANYONE, token, By.NOTHING, address);
    }
}
