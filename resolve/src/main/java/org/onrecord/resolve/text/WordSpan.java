package org.onrecord.resolve.text;

/**
 * A run of words: indices into {@link Words}, counted from 0, {@code first} included, {@code end} not. May be empty, unlike
 * a {@link org.onrecord.domain.CharSpan}, which counts code points and is a different thing: {@link Words} converts.
 */
public record WordSpan(int first, int end) {

    public WordSpan {
        if (first < 0 || end < first) {
            throw new IllegalArgumentException("not a run of words: [" + first + ", " + end + ")");
        }
    }

    /** How many words. */
    public int length() {
        return end - first;
    }

    public boolean isEmpty() {
        return end == first;
    }

    /** Whether the word at {@code index} is among them. */
    public boolean holds(int index) {
        return first <= index && index < end;
    }

    /** Whether every word of {@code other} is among them. */
    public boolean covers(WordSpan other) {
        return first <= other.first && other.end <= end;
    }

    /** Whether both share a word. */
    public boolean meets(WordSpan other) {
        return first < other.end && other.first < end;
    }
}
