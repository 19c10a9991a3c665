package org.onrecord.web.provider;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.record.people.UserRole;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/**
 * The service that people sign in with.
 *
 * @param issuer    its address
 * @param client    as what it knows this server
 * @param secret    by which it knows that it is this server; empty: it asks for none
 * @param name      which claim of it gives newcomers their name, e.g. "preferred_username"
 * @param newcomers what becomes of those whom no administrator has named; empty: they do not get in
 */
public record ProviderSettings(URI issuer, String client, Optional<String> secret, String name, Optional<UserRole> newcomers) {

    public ProviderSettings {
        Objects.requireNonNull(issuer, "issuer is null");
        Objects.requireNonNull(client, "client is null");
        Objects.requireNonNull(secret, "secret is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(newcomers, "newcomers is null");
    }

    /** As the settings say; empty: there is none. */
    public static Optional<ProviderSettings> of(Settings settings) {
        return Optional.of(settings.text(Setting.OIDC_ISSUER)).filter(issuer -> !issuer.isEmpty()).map(issuer -> new ProviderSettings(URI.create(issuer), settings.text(Setting.OIDC_CLIENT),
                Optional.of(settings.text(Setting.OIDC_SECRET)).filter(secret -> !secret.isEmpty()), settings.text(Setting.OIDC_NAME),
                Optional.of(settings.text(Setting.OIDC_NEWCOMERS)).filter(role -> !role.equals("no")).map(UserRole::of)));
    }

    /** As people call it: its host. */
    public String host() {
        return issuer.getRawAuthority();
    }

    /** Without the secret, wherever it may be printed. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + ", " + client + "]";
    }
}
