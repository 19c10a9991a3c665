package org.onrecord.fetch.address;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page: http or https, a host, no name and password, no fragment; what may not stand in an address is
 * percent-encoded, and a host in other letters is written as the DNS has it.
 *
 * @param uri absolute, ASCII, normalised, with a path that begins with "/"
 */
public record WebAddress(URI uri) implements Named {

    /** The longest address in octets; RFC 9110, 4.1 has 8000 as the least that all should take. */
    public static final int MAX_LENGTH = 8000;

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?!\\\\).*", Pattern.DOTALL);
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern DNS_NAME = Pattern.compile("[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?");

    /** A number alone would be taken for an IPv4 address, though it does not look like one. */
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String ALLOWED_IN_PATH = "-._~!$&'()*+,;=:@/";
    private static final String HEX = "0123456789ABCDEF";
    private static final int MAX_PORT = 65_535;

    /** Ports below it belong to other services (mail, remote logins), which a hostile redirect could have us talk to. */
    private static final int FIRST_FREE_PORT = 1024;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public WebAddress {
        Objects.requireNonNull(uri, "uri is null");
        if (uri.getHost() == null || !uri.getRawPath().startsWith("/") || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("not the address of a page: " + uri);
        }
    }

    /** Whether the words have the form of an address, of whatever kind, and not that of a path. */
    public static boolean looksLike(String words) {
        return words.contains("://") && SCHEME.matcher(words).matches();
    }

    /** Reads an address as people write it. */
    public static Named of(String words) {
        String stripped = words.strip();
        if (stripped.length() > MAX_LENGTH) {
            return new NoAddress("the address is longer than " + MAX_LENGTH + " characters: no page has such an address");
        }
        Matcher parts = PARTS.matcher(stripped);
        if (!parts.matches()) {
            Matcher scheme = SCHEME.matcher(stripped);
            return new NoAddress((scheme.matches() ? "'" + scheme.group(1) + ":' is not fetched" : "this is no address")
                    + ": name a page by https://… or http://…");
        }
        if (parts.group(2).indexOf('@') >= 0) {
            return new NoAddress("the address holds a user name or password, and none is ever sent: leave out what stands before '@'");
        }
        Matcher place = HOST_AND_PORT.matcher(parts.group(2));
        return place.matches() ? of(parts, place) : badHost(parts.group(2));
    }

    private static Named of(Matcher parts, Matcher place) {
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String host = host(place.group(1));
        if (host.isEmpty()) {
            return badHost(place.group(1));
        }
        int port = place.group(2) == null || place.group(2).isEmpty() ? usualPort(scheme) : Integer.parseInt(place.group(2));
        if (port > MAX_PORT || port < FIRST_FREE_PORT && port != HTTP && port != HTTPS) {
            return new NoAddress("port " + port + " is not for web pages: name one of 80, 443 or from " + FIRST_FREE_PORT + " to " + MAX_PORT);
        }
        String path = parts.group(3).isEmpty() ? "/" : encoded(parts.group(3).replace('\\', '/'), ALLOWED_IN_PATH);
        String query = parts.group(4) == null ? "" : "?" + encoded(parts.group(4).substring(1), ALLOWED_IN_PATH + "?");
        String authority = host + (port == usualPort(scheme) ? "" : ":" + port);
        return new WebAddress(URI.create(scheme + "://" + authority + withoutDotSegments(path) + query));
    }

    private static String withoutDotSegments(String path) {
        // "//a" alone would be read as a host.
        String normal = URI.create("http://host" + path).normalize().getRawPath();
        while (normal.startsWith("/../")) {
            normal = normal.substring(3);
        }
        return normal.isEmpty() || normal.equals("/..") ? "/" : normal;
    }

    /** As the DNS has it; empty: no host is called like this. */
    private static String host(String written) {
        if (written.startsWith("[")) {
            return Ipv6Literal.isOne(written) ? written.toLowerCase(Locale.ROOT) : "";
        }
        try {
            String host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
            boolean known = DNS_NAME.matcher(bare).matches() && !NUMBER.matcher(bare).matches() && !bare.contains("..") && URI.create("http://" + bare + "/").getHost() != null;
            return known ? bare : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static NoAddress badHost(String written) {
        return new NoAddress("'" + written + "' is not the name of a host: see whether the address was copied whole");
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? HTTPS : HTTP;
    }

    private static String encoded(String text, String allowed) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (isLetterOrDigit(c) || allowed.indexOf(c) >= 0 || c == '%') {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
        return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Where a reference in the answer of this address leads: relative or absolute. */
    public Named resolve(String reference) {
        String stripped = reference.strip();
        if (SCHEME.matcher(stripped).matches() && !stripped.matches("(?i)https?:[^/].*")) {
            return of(stripped);
        }
        if (stripped.startsWith("//")) {
            return of(uri.getScheme() + ":" + stripped);
        }
        if (stripped.startsWith("/")) {
            return of(origin() + stripped);
        }
        if (stripped.isEmpty() || stripped.startsWith("#")) {
            return this;
        }
        String path = uri.getRawPath();
        return of(origin() + (stripped.startsWith("?") ? path : path.substring(0, path.lastIndexOf('/') + 1)) + stripped);
    }

    public boolean isSecure() {
        return uri.getScheme().equals("https");
    }

    /** In small letters; of IPv6 in brackets. */
    public String host() {
        return uri.getHost();
    }

    /** Scheme, host and, unless usual, port: whose robots.txt counts. E.g. "https://quarry.example". */
    public String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** What stands after the origin, the query too. */
    public String path() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
