package org.onrecord.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of the report with their places.
 *
 * @param text  the words at the spans, pieces joined by one space
 * @param spans one or more, in order, apart from each other
 */
public record Passage(String text, List<CharSpan> spans) {

    public Passage {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a passage without a span: " + text);
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() < spans.get(i - 1).end()) {
                throw new IllegalArgumentException("spans out of order or overlapping: " + spans);
            }
        }
    }

    /** The passage that stands at {@code spans} of {@code text}. */
    public static Passage of(Text text, List<CharSpan> spans) {
        return new Passage(spans.stream().map(text::slice).collect(Collectors.joining(" ")), spans);
    }

    /** The passage that stands at one span of {@code text}. */
    public static Passage of(Text text, CharSpan span) {
        return of(text, List.of(span));
    }

    /** Offset of its first code point. */
    public int start() {
        return spans.getFirst().start();
    }

    /** Offset after its last code point. */
    public int end() {
        return spans.getLast().end();
    }

    /** Whether any span of both shares a code point. */
    public boolean meets(Passage other) {
        return spans.stream().anyMatch(mine -> other.spans.stream().anyMatch(mine::meets));
    }
}
