package org.onrecord.web.page;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

/** Some words, marked or not. */
public record Piece(String words, boolean marked) {

    /** Words cut where what is marked begins and ends. @param marks code points of the words, in order; those that overlap one before are left out */
    static List<Piece> of(String words, List<CharSpan> marks) {
        Text text = Text.of(words);
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (CharSpan mark : marks) {
            if (mark.start() >= done && mark.end() <= text.length()) {
                add(pieces, text, done, mark.start(), false);
                add(pieces, text, mark.start(), mark.end(), true);
                done = mark.end();
            }
        }
        add(pieces, text, done, text.length(), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, Text text, int start, int end, boolean marked) {
        if (start < end) {
            pieces.add(new Piece(text.slice(new CharSpan(start, end)), marked));
        }
    }
}
