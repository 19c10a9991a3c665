package org.onrecord.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.claim.ledger.Conflicts;
import org.onrecord.claim.ledger.Difference;
import org.onrecord.claim.ledger.Entry;
import org.onrecord.claim.ledger.Ledger;
import org.onrecord.claim.ledger.When;

/** Ledgers and conflicts as trees for JSON; what is not known is null, as everywhere in the record format. */
final class Ledgers {

    private Ledgers() { }

    static Map<String, Object> of(Ledger ledger) {
        return Map.of("rows", ledger.rows().stream().map(row -> tree("speaker", tree("id", row.who().id(), "name", row.who().name(), "known", row.who().known()),
                "sides", row.stances().stream().map(Ledgers::word).toList(), "entries", row.entries().stream().map(Ledgers::entry).toList())).toList());
    }

    private static Map<String, Object> entry(Entry entry) {
        return tree("said", when(entry.when()), "side", word(entry.stance()), "reasons", entry.reasons(), "cue", entry.cue(), "words", entry.words(),
                "places", entry.places().stream().map(Ledgers::place).toList(),
                "change", entry.change().map(change -> tree("before", word(change.before()), "since", when(change.since()), "ordered", change.ordered())).orElse(null));
    }

    private static Map<String, Object> place(Entry.Place place) {
        return tree("statement", place.statement(), "article", place.article(), "outlet", place.outlet().orElse(null), "published", place.published().orElse(null),
                "relays", place.relays());
    }

    private static Map<String, Object> when(When when) {
        return when.date().isEmpty() ? null : tree("date", when.date(), "from", when.published() ? "publication" : "report");
    }

    static Map<String, Object> of(Conflicts conflicts) {
        return tree("accounts", conflicts.accounts().stream().map(account -> tree("statement", account.statement().id(), "article", account.statement().report().article(),
                        "outlet", account.statement().report().outlet().orElse(null), "who", account.who(), "words", account.statement().content(), "side", word(account.side().stance()))).toList(),
                "differences", conflicts.differences().stream().map(Ledgers::difference).toList());
    }

    private static Map<String, Object> difference(Difference difference) {
        return tree("kind", word(difference.kind()), "of", difference.of(), "values", List.copyOf(difference.values().entrySet()).stream()
                .map(value -> tree("statement", value.getKey(), "value", value.getValue())).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** @param namesAndValues in turn; a value may be null */
    private static Map<String, Object> tree(Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            tree.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return tree;
    }
}
