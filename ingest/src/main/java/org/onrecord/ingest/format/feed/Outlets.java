package org.onrecord.ingest.format.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.ingest.format.report.Prose;

/** Titles of feeds to names of outlets: "The Quarry Post - World RSS" to "The Quarry Post". */
final class Outlets {

    private static final Pattern KIND = Pattern.compile("(?i)\\s*[-–—|»:(]*\\s*\\b(?:RSS|Atom|news)?\\s*feeds?\\)?$|\\s*[-–—|»:(]*\\s*\\bRSS\\)?$");
    private static final Pattern BETWEEN = Pattern.compile("\\s+[-–—|»›>:·•]+\\s+|\\s*[|»›·•]+\\s*|:\\s+");

    /** Shorter names of hosts are initials, which stand in many words. */
    private static final int SHORTEST_NAME = 4;

    /** A longer title is no name; patterns are not tried on it. */
    private static final int MOST_CHARACTERS = 200;

    private Outlets() { }

    /** @param site an address of the site the feed is of; its name decides which part of the title is the outlet */
    static Optional<String> of(Optional<String> title, Optional<String> site) {
        return Prose.plain(title).filter(line -> line.length() <= MOST_CHARACTERS).map(line -> KIND.matcher(line).replaceFirst("").strip()).filter(line -> !line.isEmpty()).map(line -> part(line, site));
    }

    private static String part(String title, Optional<String> site) {
        String host = site.flatMap(Outlets::host).orElse("");
        return host.length() < SHORTEST_NAME ? title : Stream.of(BETWEEN.split(title)).map(String::strip).filter(part -> agrees(letters(part), host)).findFirst().orElse(title);
    }

    private static boolean agrees(String part, String host) {
        String name = part.startsWith("the") ? part.substring(3) : part;
        return name.length() >= SHORTEST_NAME && (host.contains(name) || part.contains(host));
    }

    /** "quarrypost" of "https://www.quarrypost.example/rss". */
    private static Optional<String> host(String address) {
        try {
            String host = new URI(address.strip()).getHost();
            return host == null ? Optional.empty() : Stream.of(host.split("\\.")).map(Outlets::letters).filter(label -> !label.equals("www"))
                    .max((one, other) -> one.length() - other.length());
        } catch (URISyntaxException e) {
            return Optional.empty(); // the title stays as it is
        }
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
