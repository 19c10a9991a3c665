package org.onrecord.origin.text;

/** Whether one stands inside quotation marks, as a text is read from its beginning; a paragraph's end ends a quotation that nobody closed. */
final class QuotationState {

    private boolean inside;
    private boolean single;
    private boolean afterLineFeed;

    boolean isInside() {
        return inside;
    }

    /** @param inWord whether a letter or digit stands on both sides: then a single mark is an apostrophe */
    void read(int c, boolean inWord) {
        switch (c) {
            case '\u201C', '\u201E', '\u00AB' -> open(false);
            case '\u201D', '\u00BB' -> inside = false;
            case '"' -> inside = !inside;
            case '\u2018' -> openSingle(inWord);
            case '\u2019' -> closeSingle(inWord);
            case '\n' -> inside = inside && !afterLineFeed;
            default -> { }
        }
        if (!Character.isWhitespace(c) || c == '\n') {
            afterLineFeed = c == '\n';
        }
    }

    /** A letter or digit. */
    void readLetter() {
        afterLineFeed = false;
    }

    private void openSingle(boolean inWord) {
        if (!inside && !inWord) {
            open(true);
        }
    }

    private void closeSingle(boolean inWord) {
        if (single && !inWord) {
            inside = false;
        }
    }

    private void open(boolean withSingle) {
        inside = true;
        single = withSingle;
    }
}
