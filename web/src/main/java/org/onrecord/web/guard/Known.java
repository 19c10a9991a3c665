package org.onrecord.web.guard;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.web.ask.Asker;

/**
 * Who a request is from.
 *
 * @param cookie a header's value that the reply sets; empty: the browser keeps what it has
 */
public record Known(Asker asker, Optional<String> cookie) {

    public Known {
        Objects.requireNonNull(asker, "asker is null");
        Objects.requireNonNull(cookie, "cookie is null");
    }
}
