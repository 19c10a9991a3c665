package org.onrecord.record.correction;

import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Statement;

/** A statement that people changed, with the edits of it that hold. */
final class Subject {

    private final String id;
    private final List<Held> held;

    /** The statement that the edits begin with when a program does not find it; null: a statement added by hand that is no more. */
    private final Statement base;

    /** As people left it; null as {@link #base}. */
    private final Statement left;

    /** @param held in order; one or more, all of the statement with this id */
    Subject(String id, List<Held> held) {
        this.id = id;
        this.held = held;
        this.base = held.stream().flatMap(edit -> edit.amendment().asRead().stream()).findFirst().or(this::added).orElse(null);
        this.left = base == null ? null : after(base);
    }

    String id() {
        return id;
    }

    /** A statement that a person added is no more when its adding is undone. */
    boolean exists() {
        return base != null;
    }

    boolean isAdded() {
        return added().isPresent();
    }

    private Optional<Statement> added() {
        return held.stream().filter(edit -> edit.amendment().edit() instanceof Edit.Add)
                .map(edit -> ((Edit.Add) edit.amendment().edit()).statement()).findFirst();
    }

    boolean isRejected() {
        boolean rejected = false;
        for (Held edit : held) {
            rejected = switch (edit.amendment().edit().kind()) {
                case REJECT -> true;
                case RESTORE -> false;
                default -> rejected;
            };
        }
        return rejected;
    }

    /** As people left it, the program finding it no more: nothing that a person did is lost. */
    Statement left() {
        return left;
    }

    /** The statement under its old id, after all that holds. */
    Statement after(Statement read) {
        Statement after = read;
        for (Held edit : held) {
            after = edit.amendment().edit().apply(after);
        }
        return new Statement(id, after.manner(), after.wording(), after.speakers(), after.circumstances(), after.within(), after.confidence());
    }

    /** How alike a statement of a later reading is to this one, as it was read once or as people left it. */
    double likeness(Statement read) {
        return Math.max(Likeness.of(base, read), Likeness.of(left, read));
    }

    List<Long> corrections() {
        return held.stream().map(Held::correction).distinct().toList();
    }
}
