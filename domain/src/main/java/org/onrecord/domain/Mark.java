package org.onrecord.domain;

import java.util.List;

/**
 * Parts of a report that are not body text. They stay in the text, and may hold statements. EMBED: a post of some network shown in
 * the report. PULLQUOTE: words set out large which the body does not say as well; those that repeat it are furniture. CORRECTION: what the
 * outlet puts right, or says of the report.
 */
public record Mark(Kind kind, List<CharSpan> spans) {

    public enum Kind { HEADLINE, STANDFIRST, CAPTION, CREDIT, CROSSHEAD, EMBED, PULLQUOTE, CORRECTION }

    public Mark {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a mark without a span: " + kind);
        }
    }
}
