package org.onrecord.web.guard;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.onrecord.web.ask.Asker;
import org.onrecord.web.ask.Asker.By;
import org.onrecord.web.ask.Reply.Problem;

/** Turns away what must not get in, before anything of it is read but its head. */
public final class Guard {

    private static final Pattern AUTHORITY = Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

    /** Headers of which a proxy adds one or another, beside all that begin with "x-forwarded-". */
    private static final Set<String> OF_PROXIES = Set.of("forwarded", "via", "x-real-ip");

    private static final Problem FOREIGN_FORM = new Problem(403, "foreign-form", "This did not come from a page of this server",
            "Nothing was changed. Load the page again, then send it once more. A program needs a key for what changes something: an administrator makes one.");

    private final Access access;
    private final boolean login;
    private final Rates rates;

    /** @param host on which the server listens, @param clock nanoseconds since any moment */
    public Guard(Access access, String host, LongSupplier clock) {
        this.access = access;
        this.login = access.requiresLogin(host);
        this.rates = new Rates(access.limits(), clock);
    }

    /** Why a request is turned away whoever sent it; empty: it is not. */
    public Optional<Problem> refusal(Arrival arrival) {
        if (!isOurs(arrival)) {
            return Optional.of(new Problem(421, "other-host", "This server is reached by another name", "Use the address that was told when it was started."));
        }
        if (!login && arrival.headers().keySet().stream().anyMatch(name -> name.startsWith("x-forwarded-") || OF_PROXIES.contains(name))) {
            // Behind a proxy everybody seems to sit at this machine, and who sits here may do everything.
            return Optional.of(new Problem(403, "proxied", "This server is not to be reached through a proxy yet",
                    "Whoever runs it adds users ('onrecord user add') and starts it with --public-address, the address at which people reach the proxy."));
        }
        boolean files = arrival.header("content-type").orElse("").toLowerCase(Locale.ROOT).startsWith("multipart/");
        long most = files ? access.limits().upload() : access.limits().form();
        return arrival.header("content-length").filter(words -> !words.matches("\\d{1,18}") || Long.parseLong(words) > most).map(_ -> tooLarge(most));
    }

    /** What is told where more was sent than is read. */
    public static Problem tooLarge(long most) {
        return new Problem(413, "too-large", "That is too much at once", "Nothing was changed. " + (most >> 20) + " MB are the most: send less, or in parts; 'onrecord add' reads files of any size.");
    }

    /** Why an asker is turned away, who asks too often; empty: they do not. Who sits at the machine may ask as often as it can answer. */
    public Optional<Problem> tooOften(Asker asker) {
        if (asker.by() == By.MACHINE) {
            return Optional.empty();
        }
        long seconds = rates.wait(asker.by() == By.NOTHING ? "address " + network(asker.address()) : "name " + asker.name());
        return seconds == 0 ? Optional.empty() : Optional.of(Problem.tooMany("too-often", "That is too often", "Ask again in " + seconds + " seconds, and "
                + access.limits().perSecond() + " times a second at most.", seconds));
    }

    /** Why what changes something is turned away before its body is read; empty: no other site sent it. */
    public Optional<Problem> foreign(Arrival arrival, Asker asker) {
        if (!arrival.changes() || asker.by() == By.KEY) {
            return Optional.empty();
        }
        boolean foreign = arrival.header("sec-fetch-site").filter(site -> !site.equals("same-origin") && !site.equals("none")).isPresent()
                || arrival.header("origin").filter(origin -> !isOwn(origin, arrival)).isPresent();
        return foreign || asker.token().isEmpty() && !isForPrograms(arrival.path()) ? Optional.of(FOREIGN_FORM) : Optional.empty();
    }

    /** What takes JSON alone, and says so: no page of another site can make a browser send that, so it needs no token. */
    public static boolean isForPrograms(String path) {
        return path.startsWith("/api/v1/");
    }

    /** Why a form is turned away by the token that it brings back, as {@link Secrets#masked} writes it; empty: it is the asker's. */
    public Optional<Problem> forged(Asker asker, Optional<String> token) {
        return asker.by() == By.KEY || token.flatMap(Secrets::unmasked).filter(given -> !asker.token().isEmpty() && Secrets.areSame(given, asker.token())).isPresent()
                ? Optional.empty() : Optional.of(FOREIGN_FORM);
    }

    /**
     * Which address a request comes from. What a proxy says is believed only of one that runs on this machine or a private network, and only where
     * there is to be one: anybody may write such a header.
     */
    public String address(Arrival arrival) {
        if (access.publicAddress().isEmpty() || !isNear(arrival.from())) {
            return arrival.from();
        }
        String[] passed = arrival.header("x-forwarded-for").orElse(arrival.from()).split(",");
        String last = passed[passed.length - 1].strip();
        return last.matches("[0-9A-Fa-f:.]{2,45}") ? last : arrival.from();
    }

    private static boolean isNear(String address) {
        return Access.isLoopback(address) || address.matches("(?:10\\.|192\\.168\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.).*|\\[?f[cd].*");
    }

    /** A host has many IPv6 addresses: those of one network count as one. */
    public static String network(String address) {
        String[] groups = address.replaceAll("[\\[\\]]|%.*", "").split(":", -1);
        return groups.length < 3 ? address : String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
    }

    private boolean isOurs(Arrival arrival) {
        String host = arrival.header("host").orElse("");
        if (!AUTHORITY.matcher(host).matches()) {
            return false;
        }
        if (login) {
            // Another site's name for this address has none of its cookies: whoever comes by it has not signed in.
            return access.publicAddress().isEmpty() || isSame(host, access.publicAddress().get()) || isLoopback(host, arrival.port());
        }
        return isLoopback(host, arrival.port());
    }

    private static boolean isLoopback(String host, int port) {
        int colon = host.endsWith("]") ? -1 : host.lastIndexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        return Access.isLoopback(name) && (colon < 0 ? port == 80 : host.substring(colon + 1).equals(String.valueOf(port)));
    }

    private static boolean isSame(String host, URI address) {
        return host.equalsIgnoreCase(address.getRawAuthority()) || address.getPort() < 0
                && host.equalsIgnoreCase(address.getHost() + (address.getScheme().equals("https") ? ":443" : ":80"));
    }

    /** A browser writes the page's scheme, host and port, and "null" where it hides them. */
    private boolean isOwn(String origin, Arrival arrival) {
        if (access.publicAddress().isPresent() && origin.equalsIgnoreCase(access.address(""))) {
            return true;
        }
        return origin.equalsIgnoreCase("http://" + arrival.header("host").orElse("")) && !access.isEncrypted();
    }
}
