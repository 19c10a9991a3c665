package org.onrecord.web;

import io.javalin.http.HttpResponseException;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.guard.Guard;

/** What to tell of requests that could not be read to their end, and of faults of the program. */
final class Broken {

    private Broken() { }

    /** @param most bytes of a request that was too long */
    static Problem of(Throwable fault, long most) {
        int status = Stream.iterate(fault, cause -> cause != null, Throwable::getCause).mapToInt(Broken::status).filter(code -> code > 0).findFirst().orElse(500);
        if (status == 413) {
            return Guard.tooLarge(most);
        }
        if (status == 408) {
            return new Problem(408, "too-slow", "That came too slowly", "Nothing was changed. Try again, on a better line or with less at once.");
        }
        return status < 500 ? new Problem(status, "unreadable", "The request could not be read", "Nothing was changed. Load the page again, then send it once more.")
                : new Problem(500, "fault", "The program has a fault", "Nothing was changed by this. Whoever runs this server finds it in its messages.");
    }

    /** 0: it tells none. */
    private static int status(Throwable fault) {
        return switch (fault) {
            case HttpResponseException http -> http.getStatus();
            case HttpException http -> http.getCode();
            default -> 0;
        };
    }
}
