package org.onrecord.resolve.quote;

import org.onrecord.resolve.text.WordSpan;

/**
 * Words between quotation marks, within one paragraph.
 *
 * @param words  with the marks
 * @param ending how it ends
 */
public record Quotation(WordSpan words, Ending ending) {

    /**
     * CLOSED: by a mark. GOES_ON: without one, and the next paragraph opens again. OPEN: without one; taken to reach to
     * the end of its paragraph.
     */
    public enum Ending { CLOSED, GOES_ON, OPEN }
}
