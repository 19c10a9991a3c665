package org.onrecord.domain;

import java.util.List;

/**
 * Through whom an outlet has a statement: an agency, another outlet, a programme, a report, someone who passes it on.
 *
 * @param name  the fullest name the report gives, without "the" before it; so it may say more than the words at the spans
 * @param spans where the report says it, one or more, in order
 */
public record Relay(String name, List<CharSpan> spans) {

    public Relay {
        spans = List.copyOf(spans);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a relay without a name: unknown relays are left out instead");
        }
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a relay without a span: " + name);
        }
    }
}
