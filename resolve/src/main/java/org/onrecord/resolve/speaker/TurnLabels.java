package org.onrecord.resolve.speaker;

import java.util.Set;
import java.util.TreeSet;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.Words;

/**
 * "Q:" and "A:" at the start of a line of an interview tell whose turn it is and name nobody. With a full stop, where "A." may be
 * somebody's initial, only in a report that has both.
 */
final class TurnLabels {

    private final TreeSet<Integer> labels = new TreeSet<>();

    TurnLabels(Words words) {
        Set<String> stopped = new TreeSet<>();
        TreeSet<Integer> initials = new TreeSet<>();
        for (int p = 0; p < words.paragraphs(); p++) {
            int first = words.paragraph(p).first();
            if (words.paragraph(p).length() < 2) {
                continue;
            }
            String form = words.get(first).form();
            if ((form.equals("Q") || form.equals("A")) && words.is(first + 1, ":")) {
                labels.add(first);
            } else if (form.equals("Q.") || form.equals("A.") || (form.equals("Q") || form.equals("A")) && words.get(first + 1).kind() == Word.Kind.STOP) {
                initials.add(first);
                stopped.add(form.substring(0, 1));
            }
        }
        if (stopped.size() > 1) {
            labels.addAll(initials);
        }
    }

    /** Whether the word at {@code index} is a label. */
    boolean holds(int index) {
        return labels.contains(index);
    }

    /** Whether a label stands before the word at {@code index}: "I" may be either of the two who talk. */
    boolean anyBefore(int index) {
        return labels.lower(index) != null;
    }
}
