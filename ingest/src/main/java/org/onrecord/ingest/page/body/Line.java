package org.onrecord.ingest.page.body;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.onrecord.domain.Text;

/** One element's text as a block, such as a headline's, which stands outside the main text. */
public final class Line {

    private Line() { }

    /**
     * @param html the decoded page, from which the element was parsed with positions tracked
     * @return empty when the element has no text
     */
    public static Optional<Block> read(Element element, Block.Kind kind, Text html) {
        Segment segment = new Segment(0, null, 0);
        element.filter((NodeFilter) (node, _) -> {
            if (node instanceof Element inner && Tags.isSilent(inner.normalName())) {
                return NodeFilter.FilterResult.SKIP_CHILDREN;
            }
            if (isPart(node)) {
                segment.nodes.add(node);
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        Passage passage = Passage.of(segment, html.string());
        return passage.text().isBlank() ? Optional.empty() : Optional.of(passage.block(kind, html));
    }

    /** Blocks inside it, and breaks, part words as white space does. */
    private static boolean isPart(Node node) {
        return node instanceof TextNode || node instanceof Element inner && inner.normalName().equals("br");
    }
}
