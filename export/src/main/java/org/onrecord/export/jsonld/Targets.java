package org.onrecord.export.jsonld;

import java.util.List;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

/**
 * Passages as Web Annotation has them. Each run of text is a target with two selectors that choose the same characters: by position, in
 * code points of the article's text, and by quotation with what stands before and after, for readers that have the text in another shape.
 */
final class Targets {

    /** Code points before and after a quotation: enough that a page rarely has the three of them twice. */
    private static final int AROUND = 32;

    private final Node node;
    private final String article;
    private final Text text;

    /** @param article its name */
    Targets(Node node, String article, Text text) {
        this.node = node;
        this.article = article;
        this.text = text;
    }

    void of(List<CharSpan> spans) {
        node.nodes("target", spans, span -> {
            node.text("type", "SpecificResource");
            node.text("of", article);
            node.array("selector", () -> {
                node.element(() -> quote(span));
                node.element(() -> position(span));
            });
        });
    }

    private void quote(CharSpan span) {
        node.text("type", "TextQuoteSelector");
        node.text("exact", text.slice(span));
        node.text("prefix", span.start() == 0 ? "" : text.slice(new CharSpan(Math.max(0, span.start() - AROUND), span.start())));
        node.text("suffix", span.end() == text.length() ? "" : text.slice(new CharSpan(span.end(), Math.min(text.length(), span.end() + AROUND))));
    }

    private void position(CharSpan span) {
        node.text("type", "TextPositionSelector");
        node.number("start", span.start());
        node.number("end", span.end());
    }
}
