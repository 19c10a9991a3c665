package org.onrecord.web.guard;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/**
 * Who may reach the server, and how.
 *
 * @param login         whether everybody signs in, also who sits at this machine
 * @param publicAddress where people reach it through a proxy, e.g. "https://record.example"; empty: there is no proxy
 */
public record Access(boolean login, Optional<URI> publicAddress, Limits limits) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?", Pattern.CASE_INSENSITIVE);

    public Access {
        Objects.requireNonNull(publicAddress, "publicAddress is null");
        Objects.requireNonNull(limits, "limits is null");
        if (publicAddress.filter(address -> address.getHost() == null || !"http".equals(address.getScheme()) && !"https".equals(address.getScheme())).isPresent()) {
            throw new IllegalArgumentException("not an address of a site: " + publicAddress.get());
        }
    }

    /** As the settings say. */
    public static Access of(Settings settings) {
        return new Access(settings.isOn(Setting.LOGIN) || !settings.text(Setting.OIDC_ISSUER).isEmpty(), Optional.of(settings.text(Setting.PUBLIC_ADDRESS)).filter(words -> !words.isEmpty()).map(URI::create),
                Limits.USUAL.often(settings.number(Setting.RATE)).uploads(settings.number(Setting.UPLOAD_MB)));
    }

    /** Whether only this machine reaches an address; names but "localhost" are not looked up, and count as reached by others. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    /** Whether whoever asks must have signed in where the server listens on an address. */
    public boolean requiresLogin(String host) {
        return login || publicAddress.isPresent() || !isLoopback(host);
    }

    /**
     * Where people reach it, e.g. "https://record.example", without a "/" at the end: as it was said, or else as whoever asks calls it. What a proxy says of that is
     * never asked.
     *
     * @param host as the request has it, which {@link Guard} has let in
     */
    public String address(String host) {
        return publicAddress.map(address -> address.getScheme() + "://" + address.getRawAuthority()).orElse("http://" + host);
    }

    /** Whether browsers reach it encrypted, so that they may be told to send no cookie otherwise. */
    public boolean isEncrypted() {
        return publicAddress.filter(address -> address.getScheme().equals("https")).isPresent();
    }
}
