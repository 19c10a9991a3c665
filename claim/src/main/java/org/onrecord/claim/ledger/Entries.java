package org.onrecord.claim.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.ledger.Entry.Place;
import org.onrecord.claim.side.Sided;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Stance;

/** Makes entries of statements of one speaker that have the same words. */
final class Entries {

    private static final Sided UNKNOWN = new Sided(Stance.UNCLEAR, List.of("its side is not known yet"));

    private Entries() {
    }

    /** One entry, or several where dates tell that the same was said again. */
    static List<Entry> of(List<Proposition> same, Map<String, Sided> sides) {
        List<Proposition> ordered = same.stream().sorted(Comparator.comparing(Entries::when).thenComparing(Proposition::id)).toList();
        List<Entry> entries = new ArrayList<>();
        List<Proposition> one = new ArrayList<>();
        When when = When.UNKNOWN;
        for (Proposition statement : ordered) {
            if (!one.isEmpty() && !when.mayBe(when(statement))) {
                entries.add(entry(one, when, sides));
                one.clear();
                when = When.UNKNOWN;
            }
            one.add(statement);
            when = when.or(when(statement));
        }
        entries.add(entry(one, when, sides));
        return entries;
    }

    private static Entry entry(List<Proposition> one, When when, Map<String, Sided> sides) {
        List<Proposition> ordered = one.stream().sorted(Comparator.comparing((Proposition statement) -> statement.report().published().orElse("~"))
                .thenComparing(Proposition::id)).toList();
        Proposition first = ordered.getFirst();
        List<Sided> found = ordered.stream().map(statement -> sides.getOrDefault(statement.id(), UNKNOWN)).toList();
        boolean alike = found.stream().map(Sided::stance).distinct().count() == 1;
        Sided side = alike ? found.getFirst() : new Sided(Stance.UNCLEAR, List.of("reports print it differently: " + String.join(", ",
                found.stream().map(Sided::stance).distinct().sorted().map(stance -> stance.name().toLowerCase(Locale.ROOT)).toList())));
        return new Entry(when, side.stance(), side.reasons(), first.cue(), first.content(), ordered.stream().map(Entries::place).toList(), Optional.empty());
    }

    private static When when(Proposition statement) {
        return When.of(statement.statement().circumstances().said(), statement.report().published());
    }

    private static Place place(Proposition statement) {
        return new Place(statement.id(), statement.report().article(), statement.report().outlet(), statement.report().published(),
                statement.statement().circumstances().relays().stream().map(Relay::name).toList());
    }
}
