package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.resolve.name.Gender;

/** A figure while its mentions are being gathered. */
final class Draft {

    private String name;
    private Figure.Sort sort;
    private Gender gender = Gender.UNKNOWN;
    private final List<Mention> mentions = new ArrayList<>();

    Draft(String name, Figure.Sort sort) {
        this.name = name;
        this.sort = sort;
    }

    String name() {
        return name;
    }

    /** The last word of the name, as it stands. */
    String surname() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    boolean isSingle() {
        return name.indexOf(' ') < 0;
    }

    Figure.Sort sort() {
        return sort;
    }

    Gender gender() {
        return gender;
    }

    List<Mention> mentions() {
        return mentions;
    }

    void know(Gender told) {
        gender = gender.or(told);
    }

    void add(Sighting sighting) {
        mentions.add(new Mention(-1, sighting.core(), sighting.run().first()));
    }

    void add(Mention mention) {
        mentions.add(mention);
    }

    /** Makes it the person of this full name, found elsewhere. */
    void become(String fullName) {
        name = fullName;
        sort = Figure.Sort.PERSON;
    }
}
