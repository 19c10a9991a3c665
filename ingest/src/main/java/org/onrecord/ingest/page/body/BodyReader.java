package org.onrecord.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
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
        List<Block> blocks = new ArrayList<>();
        for (Segment segment : outline.segments) {
            if (features.isInBest(segment) && segment.isGood()) {
                Passage passage = Passage.of(segment, html.string());
                if (!passage.text().isBlank()) {
                    blocks.add(passage.block(Block.Kind.PARAGRAPH, html));
                }
            }
        }
        return new Body(blocks);
    }
}
