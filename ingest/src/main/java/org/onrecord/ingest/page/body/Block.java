package org.onrecord.ingest.page.body;

import java.util.Objects;
import org.onrecord.domain.Alignment;

/**
 * A paragraph or its like.
 *
 * @param text      never blank; white space folded to single spaces, a line feed where the page breaks the line
 * @param alignment code points of {@code text} against code points of the decoded page
 */
public record Block(Kind kind, String text, Alignment alignment) {

    /** What a block is. FURNITURE: among the report's blocks and no part of it. */
    public enum Kind { PARAGRAPH, CROSSHEAD, ITEM, CAPTION, CREDIT, EMBED, PULLQUOTE, FURNITURE }

    public Block {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(alignment, "alignment is null");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a block without text");
        }
    }

    /** The same text as something else. */
    public Block as(Kind other) {
        return new Block(other, text, alignment);
    }
}
