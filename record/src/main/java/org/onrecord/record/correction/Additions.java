package org.onrecord.record.correction;

import java.util.List;
import java.util.Optional;

/** A statement that a person added is there as long as its adding holds: what was done to it later depends on that. */
public final class Additions {

    private Additions() {
    }

    /**
     * Why these edits cannot hold together; empty when they can.
     *
     * @param held of one statement, in order
     */
    public static Optional<Answer.Refused<Void>> conflict(List<Held> held) {
        Optional<Held> added = Optional.empty();
        for (Held edit : held) {
            if (edit.amendment().edit() instanceof Edit.Add) {
                if (added.isPresent()) {
                    return refused("added-twice", "corrections " + added.get().correction() + " and " + edit.correction()
                            + " both add this statement: one is enough");
                }
                added = Optional.of(edit);
            } else if (edit.amendment().asRead().isEmpty() && added.isEmpty()) {
                return refused("needed-later", "correction " + edit.correction() + " changes the statement that this one adds: undo "
                        + edit.correction() + " first");
            }
        }
        return Optional.empty();
    }

    private static Optional<Answer.Refused<Void>> refused(String code, String message) {
        return Optional.of(new Answer.Refused<>(code, message));
    }
}
