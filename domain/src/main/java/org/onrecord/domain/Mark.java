package org.onrecord.domain;

import java.util.List;

/** Parts of a report that are not body text. They stay in the text, and may hold statements. */
public record Mark(Kind kind, List<CharSpan> spans) {

    public enum Kind { HEADLINE, STANDFIRST, CAPTION, CREDIT, CROSSHEAD }

    public Mark {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a mark without a span: " + kind);
        }
    }
}
