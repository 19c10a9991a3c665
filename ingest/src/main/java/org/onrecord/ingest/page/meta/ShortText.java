package org.onrecord.ingest.page.meta;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of elements that hold a line or two; of larger ones nothing, so that asking any number of elements costs little. */
final class ShortText implements NodeFilter {

    /** Characters of the longest standfirst or byline that is looked at. */
    private static final int LONGEST = 500;

    /** Nodes of an element that holds a line; widgets with pictures and menus have more. */
    private static final int MOST_NODES = 120;

    private final StringBuilder text = new StringBuilder();
    private final boolean apart;
    private int nodes;

    private ShortText(boolean apart) {
        this.apart = apart;
    }

    /** As it is read: elements within a line follow each other without a space. Empty when there is none, or too much. */
    static String of(Element element) {
        return read(element, false);
    }

    /** The same with a space between any two elements: "By" and a name in a link may have none. */
    static String apart(Element element) {
        return read(element, true);
    }

    private static String read(Element element, boolean apart) {
        ShortText reader = new ShortText(apart);
        boolean whole = NodeTraversor.filter(reader, element) != FilterResult.STOP;
        Optional<String> text = whole ? Markup.plain(reader.text.toString()) : Optional.empty();
        return text.orElse("");
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (++nodes > MOST_NODES || text.length() > LONGEST) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode part) {
            text.append(part.getWholeText());
        } else if (node instanceof Element inner) {
            if (Scan.isUnseen(inner)) {
                return FilterResult.SKIP_CHILDREN;
            }
            space(inner);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element inner) {
            space(inner);
        }
        return FilterResult.CONTINUE;
    }

    private void space(Element element) {
        if (apart || element.isBlock() || element.normalName().equals("br")) {
            text.append(' ');
        }
    }
}
