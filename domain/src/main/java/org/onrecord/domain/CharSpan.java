package org.onrecord.domain;

/**
 * A run of text: Unicode code points of {@code article.text}, counted from 0, {@code start} included, {@code end} not.
 * Never empty. Java's own string indices count UTF-16 units and are a different thing: {@link Text} converts.
 */
public record CharSpan(int start, int end) implements Comparable<CharSpan> {

    public CharSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** Length in code points, at least 1. */
    public int length() {
        return end - start;
    }

    /** Whether both share at least one code point; touching is not enough. */
    public boolean meets(CharSpan other) {
        return start < other.end && other.start < end;
    }

    /** Whether every code point of {@code other} is in this span. */
    public boolean covers(CharSpan other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the code point at {@code offset} is in this span. */
    public boolean holds(int offset) {
        return start <= offset && offset < end;
    }

    /** By start, then by end. */
    @Override
    public int compareTo(CharSpan other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
