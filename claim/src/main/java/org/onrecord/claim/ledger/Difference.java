package org.onrecord.claim.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * A point in which accounts of one event differ: a row of the table.
 *
 * @param of     what differs, in words of the accounts: "days", "Bridge is cracked"
 * @param values what each account says of it, by the ids of the statements, in the order of the table's columns; an account that says nothing of it has none
 */
public record Difference(Kind kind, String of, SequencedMap<String, String> values) {

    /** In which the table has its rows. */
    public enum Kind { OUTCOME, WHO, NUMBER, TIME }

    public Difference {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(of, "of is null");
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** Which accounts say the same, by what they say, in the order of the columns. */
    public Map<String, List<String>> camps() {
        Map<String, List<String>> camps = new LinkedHashMap<>();
        values.forEach((account, value) -> camps.computeIfAbsent(value, _ -> new ArrayList<>()).add(account));
        return camps;
    }
}
