package org.onrecord.annotate.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.domain.Text;

/** Cuts a text into windows of whole paragraphs for the tagger. A paragraph is a line. */
public final class Windows {

    /**
     * Positions in a window, unless one paragraph alone needs more. See docs/decisions/0001 for the measurements: F1 is
     * level from 96 to 192, and shorter windows cost the encoder less.
     */
    static final int MOST = 128;

    /**
     * Pieces of one paragraph; longer lines are cut. The longest of PolNeAR's 16,584 training paragraphs has 533. Also the
     * positions to which a window may grow rather than part a paragraph from the one in which it goes on.
     */
    static final int LONGEST_PARAGRAPH = 320;

    private final WordPieces wordPieces;

    public Windows(WordPieces wordPieces) {
        this.wordPieces = wordPieces;
    }

    /** Hands each window of the text on, in order. Holds one window at a time. */
    public void each(Text text, Consumer<Window> consumer) {
        Packer packer = new Packer(consumer);
        String string = text.string();
        int offset = 0;
        for (int start = 0; start <= string.length(); ) {
            int end = string.indexOf('\n', start);
            end = end < 0 ? string.length() : end;
            String line = string.substring(start, end);
            List<Piece> pieces = wordPieces.of(line, offset);
            if (!pieces.isEmpty()) {
                cut(pieces, goesOn(line, pieces), packer);
            }
            offset += line.codePointCount(0, line.length()) + 1;
            start = end + 1;
        }
        packer.flush();
    }

    private static boolean goesOn(String line, List<Piece> pieces) {
        return pieces.getLast().feature() / Case.COUNT == Quotation.OPEN || line.stripTrailing().endsWith(":");
    }

    private static void cut(List<Piece> pieces, boolean goesOn, Packer packer) {
        for (int from = 0; from < pieces.size(); from += LONGEST_PARAGRAPH) {
            int to = Math.min(pieces.size(), from + LONGEST_PARAGRAPH);
            packer.add(new Paragraph(pieces.subList(from, to), to < pieces.size() || goesOn));
        }
    }

    /** Collects paragraphs until the next would not fit. */
    private static final class Packer {

        private final Consumer<Window> consumer;
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private int size = 1;

        Packer(Consumer<Window> consumer) {
            this.consumer = consumer;
        }

        void add(Paragraph paragraph) {
            boolean belongs = !paragraphs.isEmpty() && paragraphs.getLast().goesOn();
            if (size + paragraph.cost() > (belongs ? LONGEST_PARAGRAPH : MOST)) {
                flush();
            }
            paragraphs.add(paragraph);
            size += paragraph.cost();
        }

        void flush() {
            if (!paragraphs.isEmpty()) {
                consumer.accept(new Window(paragraphs));
                paragraphs.clear();
                size = 1;
            }
        }
    }
}
