package org.onrecord.resolve.speaker;

import java.util.List;

/**
 * Someone or something that the report names.
 *
 * @param id          its index in {@link Cast}
 * @param name        the fullest name the report gives, without titles
 * @param mentions    where, in the text's order
 * @param descriptors what else it is called
 */
record Figure(int id, String name, Sort sort, Gender gender, List<Mention> mentions, List<Descriptor> descriptors) {

    /** NAME: a name of which nothing else is known, e.g. a surname that stands alone. */
    enum Sort { PERSON, BODY, PLACE, NAME }

    Figure {
        mentions = List.copyOf(mentions);
        descriptors = List.copyOf(descriptors);
    }

    boolean isPerson() {
        return sort == Sort.PERSON;
    }
}
