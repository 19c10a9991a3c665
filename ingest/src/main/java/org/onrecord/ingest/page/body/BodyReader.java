package org.onrecord.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.onrecord.domain.Text;

/** Finds the main text of a page. Linear in the page's size; the same page gives the same blocks. */
public final class BodyReader {

    private BodyReader() { }

    /**
     * @param page as parsed from {@code html} with positions tracked; untracked, the blocks stand nowhere in the page
     * @param html the decoded page
     */
    public static Body read(Document page, Text html) {
        Outline outline = Outline.of(page);
        if (outline.segments.isEmpty()) {
            return Body.NONE;
        }
        Features features = new Features(outline, Witness.of(page, outline.linkedData));
        Kinds kinds = new Kinds(outline, Intruders.without(outline, Judge.body(outline, features), features.heading()), features.heading());
        List<Block> blocks = new ArrayList<>();
        for (Segment segment : outline.segments) {
            kinds.of(segment).flatMap(kind -> block(segment, kind, html)).ifPresent(blocks::add);
        }
        return new Body(blocks);
    }

    /** Empty: characters without width and nothing else. */
    private static Optional<Block> block(Segment segment, Block.Kind kind, Text html) {
        Passage passage = Passage.of(segment, html.string());
        return passage.text().isBlank() ? Optional.empty() : Optional.of(passage.block(kind, html));
    }
}
