package org.onrecord.ingest.format.report;

import java.util.Optional;
import org.onrecord.domain.Mark;

/**
 * A paragraph.
 *
 * @param text one line, white space folded; not empty
 */
public record Block(Role role, String text) {

    /** What it is in the report. */
    public enum Role {
        BODY(null), HEADLINE(Mark.Kind.HEADLINE), STANDFIRST(Mark.Kind.STANDFIRST), CAPTION(Mark.Kind.CAPTION), CREDIT(Mark.Kind.CREDIT),
        CROSSHEAD(Mark.Kind.CROSSHEAD), EMBED(Mark.Kind.EMBED), PULLQUOTE(Mark.Kind.PULLQUOTE), FURNITURE(null);

        private final Mark.Kind kind;

        Role(Mark.Kind kind) {
            this.kind = kind;
        }

        /** Empty for body and furniture. */
        Optional<Mark.Kind> kind() {
            return Optional.ofNullable(kind);
        }
    }

    public Block {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty paragraph");
        }
    }
}
