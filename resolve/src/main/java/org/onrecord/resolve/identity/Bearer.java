package org.onrecord.resolve.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.resolve.name.PersonMatch;
import org.onrecord.resolve.name.PersonName;

/** One person or body, as the appearances that are it come together. */
final class Bearer {

    private final List<PersonName> names = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private Traits traits = Traits.NONE;

    /** An appearance and why it is this bearer. */
    record Member(Appearance appearance, List<Reason> reasons, double confidence) {
    }

    void add(Appearance appearance, List<Reason> reasons, double confidence) {
        members.add(new Member(appearance, reasons, confidence));
        traits = traits.and(appearance.traits());
    }

    void addName(PersonName name) {
        names.add(name);
    }

    boolean fits(PersonName name, PersonMatch match) {
        return names.stream().allMatch(other -> match.mayBeOne(other, name));
    }

    Optional<PersonName> firstName() {
        return names.stream().findFirst();
    }

    Traits traits() {
        return traits;
    }

    List<Member> members() {
        return members;
    }

    /** The id that stands for it: the first in order. */
    String id() {
        return members.stream().map(member -> member.appearance().id()).min(String::compareTo).orElseThrow();
    }
}
