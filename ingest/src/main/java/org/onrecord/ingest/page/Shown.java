package org.onrecord.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What a browser makes of two elements that change the words of a report: quotation marks around a q, and no words that are struck out.
 * What is put in stands nowhere in the page's source.
 */
final class Shown implements NodeVisitor {

    private static final Set<String> STRUCK = Set.of("del", "s", "strike");
    private static final String MARKS = "\"“”«»„‘’'";

    /** Where a larger part of the page is struck out, somebody forgot the end of it. */
    private static final int STRUCK_SHARE = 4;

    private final List<Element> outer = new ArrayList<>();
    private final List<Element> inner = new ArrayList<>();
    private final List<Element> struck = new ArrayList<>();
    private int quotes;
    private int strikes;
    private long struckLetters;
    private long letters;

    private Shown() { }

    static Document of(Document page) {
        Shown shown = new Shown();
        page.traverse(shown);
        shown.outer.forEach(quote -> enclose(quote, "“", "”"));
        shown.inner.forEach(quote -> enclose(quote, "‘", "’"));
        if (shown.struckLetters * STRUCK_SHARE <= shown.letters) {
            shown.struck.forEach(Shown::remove);
        }
        return page;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            int length = text.getWholeText().length();
            letters += length;
            struckLetters += strikes > 0 ? length : 0;
        } else if (node instanceof Element element && element.normalName().equals("q")) {
            (quotes % 2 == 0 ? outer : inner).add(element);
            quotes++;
        } else if (isStruck(node)) {
            if (strikes == 0) {
                struck.add((Element) node);
            }
            strikes++;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.normalName().equals("q")) {
            quotes--;
        } else if (isStruck(node)) {
            strikes--;
        }
    }

    /** An s around a sign alone is how networks set the signs before names and tags. */
    private static boolean isStruck(Node node) {
        return node instanceof Element element && STRUCK.contains(element.normalName())
                && !(element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode text && text.getWholeText().strip().length() <= 1);
    }

    /** Not where the page has marks of its own there. */
    private static void enclose(Element quote, String open, String close) {
        boolean marked = quote.childNodeSize() > 0 && quote.childNode(0) instanceof TextNode first && begins(first.getWholeText().strip())
                || quote.previousSibling() instanceof TextNode before && !before.getWholeText().isEmpty()
                        && MARKS.indexOf(before.getWholeText().charAt(before.getWholeText().length() - 1)) >= 0;
        if (!marked && quote.childNodeSize() > 0) {
            quote.prependChild(new TextNode(open));
            quote.appendChild(new TextNode(close));
        }
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && MARKS.indexOf(text.charAt(0)) >= 0;
    }

    /** White space at its ends still parts the words beside it. */
    private static void remove(Element element) {
        boolean parts = isSpace(element.firstChild(), true) || isSpace(element.lastChild(), false);
        if (parts) {
            element.before(new TextNode(" "));
        }
        element.remove();
    }

    private static boolean isSpace(Node node, boolean first) {
        if (!(node instanceof TextNode text) || text.getWholeText().isEmpty()) {
            return false;
        }
        String characters = text.getWholeText();
        return Character.isWhitespace(characters.charAt(first ? 0 : characters.length() - 1));
    }
}
