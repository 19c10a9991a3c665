package org.onrecord.fetch.wire;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.onrecord.fetch.wire.Exchange.Failed;
import org.onrecord.fetch.wire.Exchange.Trouble;

/** What the failures of Java's HTTP client mean to a person. */
final class Troubles {

    private Troubles() {
    }

    static Failed tooSlow(Duration time) {
        return new Failed(Trouble.TOO_SLOW, "no whole answer within " + time.toSeconds() + " s: try again later, or save the page with a browser and read the file");
    }

    static String unknownHost(String host) {
        return "no host " + host + " can be found: see whether the name is right, and whether this machine is connected";
    }

    /** Whatever it is: what an answer holds must never end more than its own request. */
    static Failed of(Throwable failure, Question question) {
        String host = question.address().host();
        return switch (failure) {
            case Error error -> throw error;
            case HttpTimeoutException _ -> new Failed(Trouble.UNREACHABLE, host + " does not take a connection: try again later");
            case SSLException untrusted -> new Failed(Trouble.UNTRUSTED, "the connection to " + host + " is not safe (" + reason(untrusted)
                    + "): whoever answers may be somebody else, so nothing was taken from there");
            case ConnectException refused when refused.getCause() instanceof UnresolvedAddressException -> new Failed(Trouble.UNREACHABLE, unknownHost(host));
            case ConnectException _ -> new Failed(Trouble.UNREACHABLE, host + " refuses the connection: see whether the address is right, or try again later");
            case NoRouteToHostException _ -> new Failed(Trouble.UNREACHABLE, host + " cannot be reached: see whether this machine is connected");
            default -> new Failed(Trouble.BROKEN, "the answer broke off or is not HTTP (" + reason(failure) + "): try again later");
        };
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
