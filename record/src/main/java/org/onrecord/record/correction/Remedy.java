package org.onrecord.record.correction;

import java.util.List;
import java.util.Objects;
import org.onrecord.domain.Speaker;

/** What a correction does. */
public sealed interface Remedy {

    /** Changes statements, most often one. */
    record OfStatements(List<Amendment> amendments) implements Remedy {

        public OfStatements {
            amendments = List.copyOf(amendments);
            if (amendments.isEmpty()) {
                throw new IllegalArgumentException("a correction of no statement");
            }
        }
    }

    /**
     * Some statements of one speaker are another's.
     *
     * @param amendments each gives a statement its speakers
     */
    record Split(Speaker from, Speaker as, List<Amendment> amendments) implements Remedy {

        public Split {
            Objects.requireNonNull(from, "from is null");
            Objects.requireNonNull(as, "as is null");
            amendments = List.copyOf(amendments);
        }
    }

    /** Two speakers are one, in every report of the record and in those that are still to come. */
    record Merge(Speaker from, Speaker into) implements Remedy {

        public Merge {
            Objects.requireNonNull(from, "from is null");
            Objects.requireNonNull(into, "into is null");
        }
    }

    /** A speaker has another name, under the same id. */
    record Rename(Speaker before, Speaker after) implements Remedy {

        public Rename {
            if (!before.id().equals(after.id())) {
                throw new IllegalArgumentException("a new name is no new id: " + before.id() + ", " + after.id());
            }
        }
    }

    /** Says what belongs to one claim, or what a claim is called. */
    record OfClaims(ClaimEdit edit) implements Remedy {

        public OfClaims {
            Objects.requireNonNull(edit, "edit is null");
        }
    }

    /**
     * A correction does not hold any more; if that one was an undoing itself, what it undid holds again.
     *
     * @param correction id of the one undone
     */
    record Undo(String correction) implements Remedy {

        public Undo {
            Objects.requireNonNull(correction, "correction is null");
        }
    }

    /** The statements it changes. */
    default List<Amendment> ofStatements() {
        return switch (this) {
            case OfStatements(var amendments) -> amendments;
            case Split split -> split.amendments();
            case Merge _, Rename _, OfClaims _, Undo _ -> List.of();
        };
    }
}
