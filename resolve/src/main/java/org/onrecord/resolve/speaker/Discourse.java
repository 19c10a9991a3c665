package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attributions resolved so far, in the order of their anchors. Used by one article's resolution alone. */
final class Discourse {

    private final List<Turn> turns = new ArrayList<>();

    /** Adds a turn whose anchor is not before that of the last one. */
    void add(Turn turn) {
        turns.add(turn);
    }

    /** The last turn with a known speaker that starts before the word at {@code index}. */
    Optional<Turn> before(int index) {
        for (int i = firstFrom(index) - 1; i >= 0 && i >= firstFrom(index) - 4; i--) {
            if (!turns.get(i).who().isEmpty()) {
                return Optional.of(turns.get(i));
            }
        }
        return Optional.empty();
    }

    /** The next turn with a known speaker that starts at the word at {@code index} or after it. */
    Optional<Turn> after(int index) {
        int from = firstFrom(index);
        return turns.subList(from, Math.min(turns.size(), from + 4)).stream().filter(turn -> !turn.who().isEmpty()).findFirst();
    }

    /** The last turns before the word at {@code index}, nearest first. */
    List<Turn> lastBefore(int index, int most) {
        int end = firstFrom(index);
        return turns.subList(Math.max(0, end - most), end).reversed();
    }

    private int firstFrom(int index) {
        int low = 0;
        int high = turns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (turns.get(middle).anchor() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
