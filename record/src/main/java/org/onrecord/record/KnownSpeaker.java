package org.onrecord.record;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Speaker;

/**
 * A speaker of the record.
 *
 * @param key        the record's own number for them, which holds in this record alone
 * @param id         the record format's; of one who is somebody in one report only it has the report's id and "#" before it
 * @param folded     the name as it is sorted
 * @param nameAsRead as reports call them, where people gave another name
 */
public record KnownSpeaker(long key, String id, String name, Speaker.Type type, Optional<String> wikidata, String folded, Optional<String> nameAsRead) {

    public KnownSpeaker {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(wikidata, "wikidata is null");
        Objects.requireNonNull(folded, "folded is null");
        Objects.requireNonNull(nameAsRead, "nameAsRead is null");
    }
}
