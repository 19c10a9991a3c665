package org.onrecord.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Node;

/** A stretch of text without a break: what a reader would see as one paragraph, heading, item or line. */
final class Segment {

    final int index;
    final Holder owner;

    /** Text nodes, and the br elements between them. */
    final List<Node> nodes = new ArrayList<>(4);

    /** Place of its first word among all words of the page. */
    final int firstWord;

    /** How many elements begin or end between the segment before and this one. */
    int steps;
    int imagesBefore;
    int words;
    int linkWords;
    int strongWords;
    int capitalWords;
    int shoutedWords;
    int numberWords;
    int letters;
    int links;
    int stops;
    int commas;
    int quotes;
    int marks;
    int hash;
    char first;
    char last;
    long inlineTraits;
    final byte[] cues = new byte[Cue.values().length];
    Cue firstCue;

    Segment(int index, Holder owner, int firstWord) {
        this.index = index;
        this.owner = owner;
        this.firstWord = firstWord;
    }

    int endWord() {
        return firstWord + words;
    }

    double linkShare() {
        return words == 0 ? 0 : (double) linkWords / words;
    }

    /** Long and hardly linked: what a page's body is made of, and little else. */
    boolean isGood() {
        return words >= 12 && linkWords * 3 < words;
    }
}
