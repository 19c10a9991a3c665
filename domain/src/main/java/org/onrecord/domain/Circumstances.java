package org.onrecord.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * To whom, through whom, when and where a thing was said, as far as the report tells.
 *
 * @param relays through whom the outlet has it, nearest to the outlet first
 */
public record Circumstances(Optional<Passage> addressee, List<Relay> relays, Optional<Said> said, Optional<Passage> setting) {

    /** Nothing known. */
    public static final Circumstances UNKNOWN = new Circumstances(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public Circumstances {
        Objects.requireNonNull(addressee, "addressee is null");
        relays = List.copyOf(relays);
        Objects.requireNonNull(said, "said is null");
        Objects.requireNonNull(setting, "setting is null");
    }

    /**
     * When it was said.
     *
     * @param date  EDTF, e.g. "2017-07-08", "XXXX-01-11"
     * @param words the words that give the date; empty when it is the publication date, or a person gave it
     */
    public record Said(String date, Optional<Passage> words, From from) {

        /** CORRECTION: a person gave it. */
        public enum From { EXPLICIT, CONTEXT, PUBLICATION, CORRECTION }

        public Said {
            Objects.requireNonNull(date, "date is null");
            Objects.requireNonNull(words, "words is null");
            Objects.requireNonNull(from, "from is null");
        }
    }
}
