package org.onrecord.fetch.wire;

import java.util.Objects;

/** What came of a request. */
public sealed interface Exchange {

    /**
     * The host answered.
     *
     * @param body  as transferred, without the chunks but with its content encoding; the receiver must not change it
     * @param whole false: the rest of the body was not wanted, or longer than allowed, and not taken
     */
    record Answer(int status, Headers headers, byte[] body, boolean whole) implements Exchange {

        public Answer {
            Objects.requireNonNull(headers, "headers is null");
            Objects.requireNonNull(body, "body is null");
        }
    }

    /** No answer, or none that could be taken. */
    record Failed(Trouble trouble, String message) implements Exchange {

        public Failed {
            Objects.requireNonNull(trouble, "trouble is null");
            Objects.requireNonNull(message, "message is null");
        }
    }

    /** Why there is no answer. */
    enum Trouble {
        /** The host leads to a machine that may not be asked, or there is a proxy that cannot be used. */
        FORBIDDEN,
        /** No such host, or it does not take the connection. */
        UNREACHABLE,
        /** Longer than the time allowed, whatever it was that took so long. */
        TOO_SLOW,
        /** The certificate of the host is not to be trusted, or there is no way to speak in secret. */
        UNTRUSTED,
        /** The answer broke off, or is not HTTP. */
        BROKEN
    }
}
