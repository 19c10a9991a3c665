package org.onrecord.resolve.name;

import java.util.ArrayList;
import java.util.List;

/** One person of a report while the uses of the name are gathered in the report's order. */
final class PersonGroup {

    private final List<PersonName> forms = new ArrayList<>();
    private Gender gender = Gender.UNKNOWN;
    private boolean isIntroduced;
    private int last;
    private int uses;

    void addForm(PersonName form) {
        forms.add(form);
    }

    int forms() {
        return forms.size();
    }

    boolean fits(PersonName name, PersonMatch match) {
        return forms.stream().allMatch(form -> match.mayBeOne(form, name));
    }

    boolean hasSurnameLike(String word) {
        return forms.stream().anyMatch(form -> Spelling.isVariant(form.last(), word));
    }

    boolean agreesWith(Gender other) {
        return gender.agreesWith(other);
    }

    /** What a title, or a first name, tells. */
    void know(Gender told) {
        gender = gender.or(told);
    }

    /** Notes a use; uses come in the report's order. */
    void see(NameUse use) {
        know(use.gender());
        isIntroduced = true;
        last = use.at();
        uses++;
    }

    /** Whether it was used before what is looked at now. */
    boolean isIntroduced() {
        return isIntroduced;
    }

    /** Where it was used last. */
    int last() {
        return last;
    }

    int uses() {
        return uses;
    }
}
