package org.onrecord.annotate.pieces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * BERT's uncased WordPiece with offsets into the unchanged text. Immutable; safe for many threads.
 */
public final class WordPieces {

    /** Folded code points; a longer word is one unknown piece, as in BERT. */
    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;

    public WordPieces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The pieces of one paragraph.
     *
     * @param line   a line of the text, without its line end
     * @param offset code points of the text before it
     */
    public List<Piece> of(String line, int offset) {
        int[] codePoints = line.codePoints().toArray();
        return new Splitter(codePoints, offset).split();
    }

    /**
     * The numbers of a whole text's pieces between a start mark and a separator.
     *
     * @param most numbers given at most, marks included; what is longer is cut
     */
    public long[] sentence(String text, int most) {
        List<Piece> pieces = of(text, 0);
        long[] ids = new long[Math.min(pieces.size() + 2, most)];
        for (int i = 1; i < ids.length - 1; i++) {
            ids[i] = pieces.get(i - 1).id();
        }
        ids[0] = Piece.CLS;
        ids[ids.length - 1] = Piece.SEP;
        return ids;
    }

    /** Goes through one paragraph once, collecting the folded characters of the word it is in. */
    private final class Splitter {

        private final int[] codePoints;
        private final int offset;
        private final byte[] quotation;
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();

        /** For each UTF-16 unit of {@link #word}: where the character it came from starts and ends in the line. */
        private int[] starts = new int[32];
        private int[] ends = new int[32];

        Splitter(int[] codePoints, int offset) {
            this.codePoints = codePoints;
            this.offset = offset;
            this.quotation = Quotation.of(codePoints);
        }

        List<Piece> split() {
            for (int i = 0; i < codePoints.length; i++) {
                String folded = Folding.of(codePoints[i]);
                if (folded == Folding.NOTHING) {
                    if (Folding.isSpace(codePoints[i])) {
                        endWord();
                    }
                } else if (folded.isEmpty()) {
                    extendWord(i + 1);
                } else if (Folding.standsAlone(codePoints[i])) {
                    endWord();
                    add(folded, i);
                    endWord();
                } else {
                    add(folded, i);
                }
            }
            endWord();
            return pieces;
        }

        private void add(String folded, int at) {
            for (int k = 0; k < folded.length(); k++) {
                int n = word.length();
                if (n == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * n);
                    ends = Arrays.copyOf(ends, 2 * n);
                }
                word.append(folded.charAt(k));
                starts[n] = at;
                ends[n] = at + 1;
            }
        }

        /** A dropped combining mark belongs to the character before it. */
        private void extendWord(int end) {
            if (!word.isEmpty()) {
                ends[word.length() - 1] = end;
            }
        }

        private void endWord() {
            if (word.isEmpty()) {
                return;
            }
            int last = word.length();
            int shape = Case.of(codePoints, starts[0], ends[last - 1]);
            int first = pieces.size();
            if (word.codePointCount(0, last) > LONGEST_WORD || !spell(shape)) {
                pieces.subList(first, pieces.size()).clear();
                pieces.add(piece(Piece.UNKNOWN, 0, last, shape));
            }
            word.setLength(0);
        }

        /** Longest match first; false when some part cannot be spelled from the vocabulary. */
        private boolean spell(int shape) {
            int from = 0;
            while (from < word.length()) {
                int to = word.length();
                int id = vocabulary.find(word.substring(from, to), from > 0);
                while (id == Vocabulary.ABSENT && --to > from) {
                    id = vocabulary.find(word.substring(from, to), from > 0);
                }
                if (id == Vocabulary.ABSENT) {
                    return false;
                }
                pieces.add(piece(id, from, to, shape));
                from = to;
            }
            return true;
        }

        private Piece piece(int id, int from, int to, int shape) {
            return new Piece(id, offset + starts[from], offset + ends[to - 1], quotation[starts[from]] * Case.COUNT + shape);
        }
    }
}
