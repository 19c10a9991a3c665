package org.onrecord.web.guard;

import java.util.Optional;
import java.util.function.Function;
import org.onrecord.web.ask.Asker;

/** Tells browsers apart that nobody has signed in with, so that each has a token of its own. */
public final class Browsers {

    private final Cookies cookies;
    private final Secrets secrets;

    public Browsers(Cookies cookies, Secrets secrets) {
        this.cookies = cookies;
        this.secrets = secrets;
    }

    /** @param asker of a token; an empty one where the browser has none, and gets none with what it asks for */
    public Known known(Arrival arrival, Function<String, Asker> asker) {
        Optional<String> secret = cookies.browser(arrival);
        if (secret.isEmpty() && (arrival.changes() || !arrival.isPage())) {
            return new Known(asker.apply(""), Optional.empty());
        }
        String held = secret.orElseGet(secrets::draw);
        return new Known(asker.apply(secrets.token(held)), secret.isPresent() ? Optional.empty() : Optional.of(cookies.setBrowser(held)));
    }
}
