package org.onrecord.annotate.pieces;

import java.util.List;

/**
 * Consecutive paragraphs that the tagger reads at once: a start mark, then each paragraph with a separator after it.
 * Positions count from 0, the start mark included.
 */
public final class Window {

    private final Piece[] pieces;
    private final boolean[] endsOpen;

    /** Lays the paragraphs out; {@code endsOpen} is set at the last piece of each that plainly goes on in the next. */
    Window(List<Paragraph> paragraphs) {
        int size = 1;
        for (Paragraph paragraph : paragraphs) {
            size += paragraph.pieces().size() + 1;
        }
        pieces = new Piece[size];
        endsOpen = new boolean[size];
        int at = 1;
        for (Paragraph paragraph : paragraphs) {
            for (Piece piece : paragraph.pieces()) {
                pieces[at++] = piece;
            }
            endsOpen[at - 1] = paragraph.goesOn();
            at++;
        }
    }

    /** Number of positions. */
    public int size() {
        return pieces.length;
    }

    /** Whether a word piece stands at a position, and not the start mark or a separator. */
    public boolean isPiece(int position) {
        return pieces[position] != null;
    }

    /** The piece at a position where {@link #isPiece} is true. */
    public Piece piece(int position) {
        return pieces[position];
    }

    /** Vocabulary numbers for the model. */
    public long[] ids() {
        long[] ids = new long[pieces.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i == 0 ? Piece.CLS : pieces[i] == null ? Piece.SEP : pieces[i].id();
        }
        return ids;
    }

    /** Features for the model. */
    public long[] features() {
        long[] features = new long[pieces.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = pieces[i] == null ? 0 : pieces[i].feature();
        }
        return features;
    }

    /** First position of the paragraph that holds {@code position}. */
    public int paragraphStart(int position) {
        int start = position;
        while (start > 0 && pieces[start - 1] != null) {
            start--;
        }
        return start;
    }

    /**
     * The position after the paragraph that holds {@code position}, or, where that ends in a colon or within a
     * quotation, after the one in which it plainly goes on.
     */
    public int reach(int position) {
        int end = position;
        while (end < pieces.length && pieces[end] != null) {
            end++;
        }
        return endsOpen[end - 1] && end + 1 < pieces.length ? reach(end + 1) : end;
    }
}
