package org.onrecord.desk;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.domain.Sha256;

/** Where the index of a record lies. */
final class IndexFolder {

    private static final String ENDING = "-index";

    /** Hex digits of a server's digest: enough to tell a desk's servers apart. */
    private static final int DIGITS = 12;

    private static final Pattern SCHEMA = Pattern.compile("(?<=[?&])currentSchema=[^&]*");

    private IndexFolder() { }

    /**
     * E.g. "desk/onrecord-index" for "desk/onrecord.db", "a.sqlite.index" for "a.sqlite"; for a server "onrecord-0123456789ab-index" in the folder one is in.
     */
    static Path of(String place) {
        if (place.startsWith("jdbc:")) {
            return Path.of("onrecord-" + Sha256.hex(withoutUser(place)).substring(0, DIGITS) + ENDING);
        }
        Path record = Path.of(place);
        String name = Objects.toString(record.getFileName(), "");
        return record.resolveSibling(name.endsWith(".db") ? name.substring(0, name.length() - ".db".length()) + ENDING : name + ".index");
    }

    /** Two users of one schema share its index, two schemas do not. */
    private static String withoutUser(String address) {
        Matcher schema = SCHEMA.matcher(address);
        return address.replaceFirst("\\?.*", "") + (schema.find() ? schema.group() : "");
    }
}
