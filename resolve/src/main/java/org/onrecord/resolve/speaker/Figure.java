package org.onrecord.resolve.speaker;

import java.util.List;
import org.onrecord.resolve.name.Gender;

/**
 * Someone or something that the report names.
 *
 * @param id          its index in {@link Cast}
 * @param name        the fullest name the report gives, without titles
 * @param mentions    where, in the text's order
 * @param descriptors what else it is called
 */
record Figure(int id, String name, Sort sort, Gender gender, List<Mention> mentions, List<Descriptor> descriptors) {

    /**
     * NAME: a name of which nothing else is known, e.g. a surname that stands alone. THING: one that nothing shows to be a
     * person's. SHARED: a surname that several persons of the report have, where none of them is clearly meant.
     */
    enum Sort { PERSON, BODY, PLACE, NAME, THING, SHARED }

    Figure {
        mentions = List.copyOf(mentions);
        descriptors = List.copyOf(descriptors);
    }

    /** How many of its mentions start before the word at {@code index}. */
    int mentionsBefore(int index) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).words().first() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Figures of one cast are the same when their indices are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Figure figure && figure.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }

    boolean isPerson() {
        return sort == Sort.PERSON;
    }
}
