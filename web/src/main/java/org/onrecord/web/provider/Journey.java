package org.onrecord.web.provider;

import java.net.URI;
import java.util.Objects;

/**
 * Somebody's way to the provider and back, of which the server remembers what nobody else can know.
 *
 * @param to       where the browser goes
 * @param state    what it must bring back
 * @param nonce    what the proof must hold
 * @param verifier what the server tells when it asks for the proof, so that a code is worth nothing to others (PKCE)
 * @param back     where the provider sends the browser
 */
public record Journey(URI to, String state, String nonce, String verifier, URI back) {

    public Journey {
        Objects.requireNonNull(to, "to is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(nonce, "nonce is null");
        Objects.requireNonNull(verifier, "verifier is null");
        Objects.requireNonNull(back, "back is null");
    }

    /** Without what nobody else may know. */
    @Override
    public String toString() {
        return "Journey[" + back + "]";
    }
}
