package org.onrecord.ingest.format.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses on the web. */
public final class Links {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s/?#]+\\S*", Pattern.CASE_INSENSITIVE);

    private Links() { }

    public static boolean isWeb(String address) {
        return WEB.matcher(address).matches();
    }

    /** Absolute, against the first of {@code bases} that is; empty: it leads nowhere on the web. */
    public static Optional<String> resolve(String address, List<String> bases) {
        String stripped = address.strip().replace(" ", "%20");
        if (stripped.isEmpty() || isWeb(stripped)) {
            return Optional.of(stripped).filter(Links::isWeb);
        }
        try {
            URI relative = new URI(stripped);
            if (relative.isAbsolute()) {
                return Optional.empty();
            }
            for (String base : bases) {
                if (isWeb(base.strip())) {
                    return Optional.of(new URI(base.strip()).resolve(relative).toString()).filter(Links::isWeb);
                }
            }
        } catch (URISyntaxException e) {
            return Optional.empty(); // neither can be one
        }
        return Optional.empty();
    }
}
