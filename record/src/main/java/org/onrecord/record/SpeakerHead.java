package org.onrecord.record;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Speaker;

/**
 * A speaker as a list shows them; whoever was merged with them is them.
 *
 * @param key        counts up as speakers come: a list goes on after it
 * @param id         in the whole record; those that are known in one report alone have the report's id before theirs
 * @param statements how many are theirs, in earlier texts of reports as well
 */
public record SpeakerHead(long key, String id, String name, Speaker.Type type, Optional<String> wikidata, int statements) {

    public SpeakerHead {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(wikidata, "wikidata is null");
    }
}
