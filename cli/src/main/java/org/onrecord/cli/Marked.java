package org.onrecord.cli;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

/**
 * Words, safe to print, some of which are marked.
 *
 * @param marked which characters of the text
 */
record Marked(String text, BitSet marked) {

    /** Stand for the ends of what is marked while words are made printable; texts have none of these, or lose them. */
    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';

    /** With nothing marked. */
    static Marked none(String text) {
        return new Marked(text, new BitSet());
    }

    /**
     * The words at some spans as {@link Row} has them, with "…" where something lies between.
     *
     * @param matches what is marked, code points of the article's text
     */
    static Marked of(Text text, List<CharSpan> spans, List<CharSpan> matches) {
        String words = Row.words(spans, text, span -> withEnds(text, span, matches));
        StringBuilder printed = new StringBuilder();
        BitSet marked = new BitSet();
        boolean on = false;
        for (char c : words.toCharArray()) {
            if (c == BEGIN || c == END) {
                on = c == BEGIN;
            } else {
                marked.set(printed.length(), on);
                printed.append(c);
            }
        }
        return new Marked(printed.toString(), marked);
    }

    private static String withEnds(Text text, CharSpan span, List<CharSpan> matches) {
        StringBuilder words = new StringBuilder();
        int done = span.start();
        for (CharSpan match : matches) {
            if (span.covers(match) && match.start() >= done) {
                words.append(bare(text, done, match.start())).append(BEGIN).append(bare(text, match.start(), match.end())).append(END);
                done = match.end();
            }
        }
        return words.append(bare(text, done, span.end())).toString();
    }

    private static String bare(Text text, int start, int end) {
        return start == end ? "" : text.slice(new CharSpan(start, end)).replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
    }

    /** Lines of at most so many cells. */
    List<Marked> lines(int cells) {
        List<Marked> lines = new ArrayList<>();
        int from = 0;
        for (String line : Cells.wrap(text, cells)) {
            int start = text.indexOf(line, from);
            from = start + line.length();
            lines.add(new Marked(line, marked.get(start, from)));
        }
        return lines;
    }

    /** The text, what is marked painted. */
    String painted(UnaryOperator<String> paint) {
        StringBuilder painted = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            boolean on = marked.get(at);
            int next = on ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int end = next < 0 ? text.length() : Math.min(next, text.length());
            String piece = text.substring(at, end);
            painted.append(on ? paint.apply(piece) : piece);
            at = end;
        }
        return painted.toString();
    }
}
