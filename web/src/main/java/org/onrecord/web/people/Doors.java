package org.onrecord.web.people;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Cookies;
import org.onrecord.web.guard.Secrets;
import org.onrecord.web.provider.Provider;

/**
 * How people come in.
 *
 * @param login    whether they have to sign in
 * @param provider another service that they may sign in with; empty: passwords alone
 */
public record Doors(boolean login, Access access, Cookies cookies, Secrets secrets, Optional<Provider> provider) {

    public Doors {
        Objects.requireNonNull(access, "access is null");
        Objects.requireNonNull(cookies, "cookies is null");
        Objects.requireNonNull(secrets, "secrets is null");
        Objects.requireNonNull(provider, "provider is null");
    }

    /** As people call the other service; empty: there is none. */
    Optional<String> service() {
        return provider.map(service -> service.settings().host());
    }
}
