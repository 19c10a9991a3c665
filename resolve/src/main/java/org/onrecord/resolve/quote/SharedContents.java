package org.onrecord.resolve.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Gives every piece of content to one attribution alone, unless one attribution stands inside the other's content. In PolNeAR's
 * training part 9 of 19,800 attributions share content otherwise; a tagger that links generously does so far more often.
 */
final class SharedContents {

    /** A piece in another paragraph than the cue is as far away as this many words, so that a cue of its own paragraph wins. */
    private static final int PARAGRAPH_APART = 1000;

    private final Words words;

    SharedContents(Words words) {
        this.words = words;
    }

    /** A piece of content, whose it is, and how far its cue is. */
    private record Piece(CharSpan span, int owner, int distance) {
    }

    List<Attribution> apply(List<Attribution> attributions) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            for (CharSpan span : attributions.get(i).content()) {
                pieces.add(new Piece(span, i, distance(attributions.get(i), span)));
            }
        }
        pieces.sort(Comparator.comparingInt((Piece p) -> p.span().start()).thenComparingInt(p -> -p.span().end()));
        List<List<CharSpan>> kept = new ArrayList<>();
        attributions.forEach(any -> kept.add(new ArrayList<>()));
        List<Piece> open = new ArrayList<>();
        for (Piece piece : pieces) {
            open.removeIf(other -> other.span().end() <= piece.span().start());
            Piece rival = open.stream().filter(other -> compete(piece, other, attributions)).findFirst().orElse(null);
            if (rival == null) {
                open.add(piece);
                kept.get(piece.owner()).add(piece.span());
            } else if (piece.distance() < rival.distance()) {
                open.remove(rival);
                kept.get(rival.owner()).remove(rival.span());
                open.add(piece);
                kept.get(piece.owner()).add(piece.span());
            }
        }
        return IntStream.range(0, attributions.size())
                .mapToObj(i -> kept.get(i).isEmpty() ? attributions.get(i) : with(attributions.get(i), kept.get(i))).toList();
    }

    private static boolean compete(Piece one, Piece other, List<Attribution> attributions) {
        return one.owner() != other.owner() && one.span().meets(other.span())
                && !inside(attributions.get(one.owner()), other.span()) && !inside(attributions.get(other.owner()), one.span());
    }

    private static boolean inside(Attribution attribution, CharSpan content) {
        List<CharSpan> where = attribution.cue().isEmpty() ? attribution.source() : attribution.cue();
        return !where.isEmpty() && content.covers(where.getFirst());
    }

    private int distance(Attribution attribution, CharSpan content) {
        if (attribution.cue().isEmpty()) {
            return PARAGRAPH_APART;
        }
        WordSpan cue = words.under(attribution.cue().getFirst());
        WordSpan piece = words.under(content);
        if (cue.isEmpty() || piece.isEmpty()) {
            return PARAGRAPH_APART;
        }
        int paragraphs = Math.abs(words.get(cue.first()).paragraph() - words.get(piece.first()).paragraph());
        return Math.max(0, Math.max(piece.first() - cue.end(), cue.first() - piece.end())) + paragraphs * PARAGRAPH_APART;
    }

    private static Attribution with(Attribution attribution, List<CharSpan> content) {
        return new Attribution(attribution.source(), attribution.cue(), content.stream().sorted().toList(), attribution.confidence());
    }
}
