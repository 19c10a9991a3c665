package org.onrecord.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of the web page, feed entry or agency item that a report was taken from.
 *
 * @param address   where it was received from; empty for a saved page that does not say
 * @param canonical the address that the page gives itself
 * @param section   the outlet's section, e.g. "World"
 * @param changed   date of the last change as EDTF, like {@link Publication#published()}
 * @param charset   encoding in which the bytes were read, e.g. "UTF-8"
 * @param from      for each field of the report, where it was found: "json-ld", "microdata", "og", "meta", "text",
 *                  "address" ...; keys are the names of the record format
 * @param alignment the report's text against the decoded page
 */
public record Page(Optional<String> address, Optional<String> canonical, Optional<String> section, Optional<String> changed,
                   Optional<String> charset, Map<String, String> from, Alignment alignment) {

    /** A page of which nothing is known. */
    public static final Page UNKNOWN = new Page(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Map.of(), Alignment.NONE);

    public Page {
        Objects.requireNonNull(address, "address is null");
        Objects.requireNonNull(canonical, "canonical is null");
        Objects.requireNonNull(section, "section is null");
        Objects.requireNonNull(changed, "changed is null");
        Objects.requireNonNull(charset, "charset is null");
        from = Collections.unmodifiableMap(new TreeMap<>(from));
        Objects.requireNonNull(alignment, "alignment is null");
    }
}
