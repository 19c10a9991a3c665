package org.onrecord.claim.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.claim.pair.Reason.Trait;

/** Says in words what two statements have in common and what not. */
final class Reasons {

    /** Words in a row that are worth telling: fewer are often a turn of phrase. */
    private static final int RUN = 4;

    private final List<Reason> reasons = new ArrayList<>();

    private Reasons() {
    }

    /** What speaks for one claim, then what speaks against it or is apart from it. */
    static List<Reason> of(Traits traits) {
        Reasons of = new Reasons();
        of.put(traits.meaning() > 0, Trait.MEANING, traits.meaning(), "");
        of.put(traits.words() > 0, Trait.WORDS, traits.words(), traits.heaviest());
        of.put(!traits.sharedNames().isEmpty(), Trait.NAMES, traits.names(), traits.writtenNames());
        of.put(traits.run() >= RUN, Trait.QUOTATION, traits.run(), "");
        of.put(!traits.sharedNumbers().isEmpty(), Trait.NUMBERS, traits.sharedNumbers().size(), traits.sharedNumbers().stream().map(Amount::toString).collect(Collectors.joining(", ")));
        of.put(traits.isOneStory(), Trait.STORY, 1, "");
        of.put(!traits.isOneStory() && traits.nearness() >= 0.5, Trait.NEARNESS, traits.nearness(), "");
        of.put(traits.areOfOneSpeaker(), Trait.SPEAKER, 1, "");
        of.put(traits.isOneNegated(), Trait.NEGATION, 1, "");
        of.put(traits.hasOtherNumbers(), Trait.OTHER_NUMBERS, 1, "");
        of.put(traits.hasOtherSubject(), Trait.OTHER_SUBJECT, 1, "");
        of.put(traits.areOtherDates(), Trait.OTHER_DATES, 1, "");
        return List.copyOf(of.reasons);
    }

    private void put(boolean holds, Trait trait, double value, String words) {
        if (holds) {
            reasons.add(new Reason(trait, value, words));
        }
    }
}
