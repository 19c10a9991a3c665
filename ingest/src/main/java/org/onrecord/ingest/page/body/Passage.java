package org.onrecord.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Text;
import org.onrecord.ingest.text.Characters;

/**
 * The text of a segment as people read it, and where it stands in the page. White space is folded, a br becomes a line feed, and what has no
 * width (soft hyphens, zero-width spaces, byte order marks) is left out. Offsets are UTF-16 units until {@link #block}.
 */
final class Passage {

    private final StringBuilder text = new StringBuilder();

    /** Four numbers each: start and end in the text, start and end in the page. */
    private final List<int[]> runs = new ArrayList<>();

    /** White space read and not yet written: its place in the page, and what to write for it. */
    private int gapStart;
    private int gapEnd;
    private char gap;

    private Passage() { }

    static Passage of(Segment segment, String page) {
        Passage passage = new Passage();
        for (Node node : segment.nodes) {
            int start = node.sourceRange().startPos();
            int end = node.sourceRange().endPos();
            if (node instanceof TextNode characters) {
                passage.add(new RawText(characters.getWholeText(), page, start, end), characters.getWholeText());
            } else {
                passage.space('\n', start, end);
            }
        }
        return passage;
    }

    private void add(RawText raw, String characters) {
        while (raw.next()) {
            for (int i = raw.from; i < raw.to; i++) {
                char c = characters.charAt(i);
                if (Characters.isPlain(c) || Character.isSurrogate(c)) {
                    write(c, raw.pageFrom, raw.pageTo);
                } else {
                    made(Characters.of(c, text.isEmpty() ? 0 : text.codePointBefore(text.length())), raw);
                }
            }
        }
    }

    /** @param characters what one character of the page becomes */
    private void made(String characters, RawText raw) {
        for (int i = 0; i < characters.length(); i++) {
            if (characters.charAt(i) == ' ') {
                space(' ', raw.pageFrom, raw.pageTo);
            } else {
                write(characters.charAt(i), raw.pageFrom, raw.pageTo);
            }
        }
    }

    private void space(char written, int start, int end) {
        if (gap == 0 || start < gapEnd) {
            gapStart = start;
        }
        gapEnd = end;
        gap = gap == '\n' ? gap : written;
    }

    private void write(char c, int start, int end) {
        if (gap != 0 && !text.isEmpty()) {
            text.append(gap);
            run(gapStart, gapEnd);
        }
        gap = 0;
        text.append(c);
        run(start, end);
    }

    /** Adds the last character of the text to the run before it where that goes on, or begins one. */
    private void run(int start, int end) {
        int at = text.length() - 1;
        int[] before = runs.isEmpty() ? null : runs.getLast();
        if (end <= start) {
            return;
        }
        if (before != null && before[1] == at && before[2] == start && before[3] == end) {
            before[1]++;
        } else if (before != null && before[1] == at && before[3] == start && end == start + 1 && before[1] - before[0] == before[3] - before[2]) {
            before[1]++;
            before[3]++;
        } else {
            runs.add(new int[] {at, at + 1, start, end});
        }
    }

    String text() {
        return text.toString();
    }

    /** @param page as decoded, and as it was parsed with positions tracked */
    Block block(Block.Kind kind, Text page) {
        Text own = Text.of(text());
        return new Block(kind, own.string(), new Alignment(runs.stream()
                .map(run -> new Alignment.Run(own.span(run[0], run[1]), page.span(run[2], run[3]))).toList()));
    }
}
