package org.onrecord.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * Who a source is.
 *
 * @param name       the fullest name the report gives, e.g. "Ines Halloran"; for groups and anonymous sources their words
 * @param id         the same for the same name and type, in every report; for groups and anonymous sources only in this one
 * @param wikidata   e.g. "Q42"; empty when unknown
 * @param resolvedBy what decided it
 * @param confidence 0 to 1
 */
public record Speaker(String name, Type type, String id, Optional<String> wikidata, ResolvedBy resolvedBy, double confidence) {

    public enum Type { PERSON, ORGANIZATION, GROUP, ANONYMOUS, DOCUMENT, AUTHOR }

    /** NAME: the source words name them. CORRECTION: a person said so. The others say how the name was found elsewhere. */
    public enum ResolvedBy { NAME, SURNAME, PRONOUN, ROLE, APPOSITION, CONTINUATION, DESCRIPTION, CORRECTION }

    public Speaker {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker without a name: unknown speakers are left out instead");
        }
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(wikidata, "wikidata is null");
        Objects.requireNonNull(resolvedBy, "resolvedBy is null");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }
}
