package org.onrecord.resolve.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.resolve.cue.Entry.Role;
import org.onrecord.resolve.cue.Plain.Token;

/** The reporting words of the lexicon, found by any form of their first word. */
final class CueTable {

    /** An entry and where its words start in a cue. */
    record Found(Entry entry, int at) {
    }

    /** Other words may come between those of an entry ("called again for"), so many at most. */
    private static final int WIDEST_GAP = 4;

    private final Map<String, List<Entry>> byForm = new HashMap<>();

    CueTable(List<Entry> entries) {
        for (Entry entry : entries) {
            for (String form : Inflection.forms(entry.words().getFirst())) {
                byForm.computeIfAbsent(form, any -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** The entry that decides in a cue, other than one that only holds back. */
    Optional<Found> find(List<Token> cue, List<Token> content) {
        Found best = null;
        for (int i = 0; i < cue.size(); i++) {
            for (Entry entry : entries(cue.get(i).word())) {
                boolean fits = entry.role() != Role.HOLDING && matches(entry, cue, i) && Opening.fits(entry.opens(), content);
                if (fits && (best == null || entry.rank() >= best.entry().rank())) {
                    best = new Found(entry, i);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first entry of the cue that holds back: "declined to". */
    Optional<Found> findHolding(List<Token> cue) {
        for (int i = 0; i < cue.size(); i++) {
            for (Entry entry : entries(cue.get(i).word())) {
                if (entry.role() == Role.HOLDING && matches(entry, cue, i)) {
                    return Optional.of(new Found(entry, i));
                }
            }
        }
        return Optional.empty();
    }

    /** Entries any form of whose first word is {@code form}. */
    List<Entry> entries(String form) {
        List<Entry> known = byForm.get(form);
        return known != null ? known : Derivation.bases(form).map(base -> byForm.getOrDefault(base, List.of()))
                .filter(entries -> !entries.isEmpty()).findFirst().orElse(List.of());
    }

    /** Whether the words of an entry stand in {@code text}, the first of them at {@code start}. */
    static boolean matches(Entry entry, List<Token> text, int start) {
        int at = start;
        for (int i = 1; i < entry.words().size(); i++) {
            int next = at + 1;
            while (next < text.size() && next <= at + WIDEST_GAP && !text.get(next).is(entry.words().get(i))) {
                next++;
            }
            if (next >= text.size() || next > at + WIDEST_GAP) {
                return false;
            }
            at = next;
        }
        return true;
    }
}
