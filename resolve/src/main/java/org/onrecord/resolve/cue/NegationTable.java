package org.onrecord.resolve.cue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.domain.Act;
import org.onrecord.domain.Kind;
import org.onrecord.resolve.text.Terms;

/** The entries of {@code negations.tsv}: what a negated cue does. */
final class NegationTable {

    private static final Set<String> NEGATIONS = Terms.of("not never no neither nor without cannot n't hardly nothing");

    private final Map<String, Act> acts = new HashMap<>();

    NegationTable() {
        for (String[] row : Table.rows("negations.tsv", 4)) {
            acts.put(row[0] + " " + row[1], Act.valueOf(row[2].toUpperCase(Locale.ROOT)));
        }
    }

    static boolean isNegated(List<String> cue) {
        return cue.stream().anyMatch(word -> NEGATIONS.contains(word) || word.endsWith("n't"));
    }

    Act negated(Act act, Kind kind) {
        String name = act.name().toLowerCase(Locale.ROOT);
        return acts.getOrDefault(name + " " + kind.name().toLowerCase(Locale.ROOT), acts.getOrDefault(name + " any", act));
    }
}
