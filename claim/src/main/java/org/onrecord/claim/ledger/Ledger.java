package org.onrecord.claim.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.ledger.Entry.Change;
import org.onrecord.claim.side.Sided;
import org.onrecord.domain.Stance;

/**
 * Who said of a claim what and when. Nothing in it says who is right.
 *
 * @param rows by their first entries, so that no side comes first by right
 */
public record Ledger(List<Row> rows) {

    private static final Set<Stance> TAKEN = EnumSet.of(Stance.ASSERTS, Stance.CONCEDES, Stance.DENIES, Stance.DOUBTS);

    public Ledger {
        rows = List.copyOf(rows);
    }

    /**
     * One speaker's.
     *
     * @param entries by their dates, those without one last
     */
    public record Row(Who who, List<Entry> entries) {

        public Row {
            entries = List.copyOf(entries);
        }

        /** The stances that the speaker took, in their order, none twice in a row. To report what others say, or to be unclear, is to take none. */
        public List<Stance> stances() {
            List<Stance> stances = new ArrayList<>();
            entries.stream().map(Entry::stance).filter(TAKEN::contains).filter(stance -> stances.isEmpty() || stances.getLast() != stance).forEach(stances::add);
            return stances;
        }
    }

    /**
     * @param members    of one claim, in any order
     * @param sides      by the ids of statements; of a statement without one nothing is known
     * @param utterances tells which are one
     */
    public static Ledger of(Collection<Proposition> members, Map<String, Sided> sides, Utterances utterances) {
        Map<Who, Map<String, List<Proposition>>> said = new TreeMap<>();
        members.stream().sorted(Comparator.comparing(Proposition::id)).forEach(member -> whoOf(member)
                .forEach(who -> said.computeIfAbsent(who, _ -> new TreeMap<>()).computeIfAbsent(utterances.of(member), _ -> new ArrayList<>()).add(member)));
        List<Row> rows = new ArrayList<>();
        said.forEach((who, byUtterance) -> {
            List<Entry> entries = byUtterance.values().stream().flatMap(same -> Entries.of(same, sides).stream())
                    .sorted(Comparator.comparing(Entry::when).thenComparing(entry -> entry.places().getFirst().statement())).toList();
            rows.add(new Row(who, changes(entries)));
        });
        rows.sort(Comparator.comparing((Row row) -> row.entries().getFirst().when()).thenComparing(Row::who));
        return new Ledger(rows);
    }

    /** Everybody of a joint statement; a source that nobody resolved is itself in its report alone. */
    private static List<Who> whoOf(Proposition member) {
        if (member.statement().speakers().isEmpty()) {
            String words = member.source().isBlank() ? "somebody" : member.source();
            return List.of(new Who("?" + member.report().article() + ":" + words, words, false));
        }
        return member.statement().speakers().stream().map(speaker -> new Who(speaker.id(), speaker.name(), true))
                .collect(Collectors.toMap(Who::id, who -> who, (one, _) -> one, TreeMap::new)).values().stream().toList();
    }

    /** Marks where a stance is another than the one taken last; what has no date is compared with nothing, for it may be of any day. */
    private static List<Entry> changes(List<Entry> entries) {
        List<Entry> marked = new ArrayList<>();
        Entry last = null;
        for (Entry entry : entries) {
            boolean taken = TAKEN.contains(entry.stance()) && entry.when().days().isPresent();
            boolean changed = taken && last != null && last.stance() != entry.stance();
            marked.add(changed ? entry.changed(new Change(last.stance(), last.when(), last.when().isBefore(entry.when()))) : entry);
            last = taken ? entry : last;
        }
        return marked;
    }
}
