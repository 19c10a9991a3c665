package org.onrecord.resolve.circumstance;

import java.util.List;
import java.util.Locale;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Speaker;

/**
 * One attribution and what is known of it when its circumstances are looked for.
 *
 * @param speakers  empty: not resolved
 * @param enclosing index of the attribution in whose content this one stands; -1 when it stands in none
 */
public record Told(Attribution attribution, List<Speaker> speakers, int enclosing, Kind kind) {

    public Told {
        speakers = List.copyOf(speakers);
    }

    /** The last word of the speaker's name in small letters; empty when not one speaker alone is known. */
    String lastName() {
        if (speakers.size() != 1 || isAuthor()) {
            return "";
        }
        String name = speakers.getFirst().name().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Whether who writes the report speaks: on no occasion that the report tells of. */
    private boolean isAuthor() {
        return !speakers.isEmpty() && speakers.getFirst().type() == Speaker.Type.AUTHOR;
    }

    /** What statements of the same speakers share; empty when nobody is known, or the author. */
    String who() {
        if (isAuthor()) {
            return "";
        }
        StringBuilder ids = new StringBuilder();
        speakers.forEach(speaker -> ids.append(speaker.id()).append('|'));
        return ids.toString();
    }
}
