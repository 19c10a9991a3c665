package org.onrecord.resolve.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.domain.Act;
import org.onrecord.domain.Kind;

/** The entries of {@code cues.tsv}, found by any form of their first word. */
final class CueTable {

    /** Reporting words: "rule out" is {@code words} of two. */
    record Entry(List<String> words, Kind kind, Act act) {
    }

    /** Other words may come between those of an entry ("called again for"), so many at most. */
    private static final int WIDEST_GAP = 4;

    private final Map<String, List<Entry>> byForm = new HashMap<>();

    CueTable() {
        for (String[] row : Table.rows("cues.tsv", 4)) {
            Entry entry = new Entry(List.of(row[0].split(" ")), Kind.valueOf(row[1].toUpperCase(Locale.ROOT)),
                    Act.valueOf(row[2].toUpperCase(Locale.ROOT)));
            for (String form : Inflection.forms(entry.words().getFirst())) {
                byForm.computeIfAbsent(form, any -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** The entry that decides in a cue of these words, in lower case. */
    Optional<Entry> find(List<String> cue) {
        Entry best = null;
        for (int i = 0; i < cue.size(); i++) {
            for (Entry entry : byForm.getOrDefault(cue.get(i), List.of())) {
                if (matches(entry.words(), cue, i) && (best == null || rank(entry) >= rank(best))) {
                    best = entry;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the words of an entry stand in {@code text}. */
    boolean holds(List<String> words, List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            if (byForm.getOrDefault(text.get(i), List.of()).stream().anyMatch(entry -> entry.words().equals(words)) && matches(words, text, i)) {
                return true;
            }
        }
        return false;
    }

    private static int rank(Entry entry) {
        return 2 * entry.words().size() + (entry.act() == Act.ASSERT ? 0 : 1);
    }

    private static boolean matches(List<String> words, List<String> cue, int start) {
        int at = start;
        for (int i = 1; i < words.size(); i++) {
            int next = at + 1;
            while (next < cue.size() && next <= at + WIDEST_GAP && !cue.get(next).equals(words.get(i))) {
                next++;
            }
            if (next >= cue.size() || next > at + WIDEST_GAP) {
                return false;
            }
            at = next;
        }
        return true;
    }
}
