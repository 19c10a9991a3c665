package org.onrecord.resolve.quote;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Moves the edges of contents to where they belong: out to a quotation's marks when nothing but marks lies between, in from the
 * comma or colon that parts content and cue. In PolNeAR's training part 99 of 100 direct contents start and end with a mark.
 */
final class QuotationEdges {

    private final Words words;
    private final Quotations quotations;

    QuotationEdges(Words words, Quotations quotations) {
        this.words = words;
        this.quotations = quotations;
    }

    List<Attribution> apply(List<Attribution> attributions) {
        return attributions.stream().map(this::moved).toList();
    }

    private Attribution moved(Attribution attribution) {
        List<CharSpan> content = new ArrayList<>();
        boolean changed = false;
        for (CharSpan span : attribution.content()) {
            WordSpan before = words.under(span);
            WordSpan after = trimmed(widened(before));
            boolean moves = !after.isEmpty() && !after.equals(before);
            content.add(moves ? words.chars(after) : span);
            changed |= moves;
        }
        return changed ? new Attribution(attribution.source(), attribution.cue(), Spans.apart(content), attribution.confidence()) : attribution;
    }

    private WordSpan widened(WordSpan piece) {
        if (piece.isEmpty()) {
            return piece;
        }
        int first = piece.first();
        int end = piece.end();
        WordSpan opening = quotationAt(first);
        if (opening.holds(first) && onlyMarks(opening.first(), first)) {
            first = opening.first();
        }
        WordSpan closing = quotationAt(end - 1);
        if (closing.holds(end - 1) && onlyMarks(end, closing.end())) {
            end = closing.end();
        }
        return new WordSpan(first, end);
    }

    /** The quotation around the word at {@code index}; empty when there is none. */
    private WordSpan quotationAt(int index) {
        int at = quotations.firstEndingAfter(index);
        boolean around = at < quotations.all().size() && quotations.all().get(at).words().holds(index);
        return around ? quotations.all().get(at).words() : new WordSpan(index, index);
    }

    private boolean onlyMarks(int from, int to) {
        for (int i = from; i < to; i++) {
            Word.Kind kind = words.get(i).kind();
            if (kind == Word.Kind.LETTERS || kind == Word.Kind.NUMBER) {
                return false;
            }
        }
        return true;
    }

    private WordSpan trimmed(WordSpan piece) {
        int first = piece.first();
        int end = piece.end();
        while (end > first && parts(end - 1)) {
            end--;
        }
        while (first < end && parts(first)) {
            first++;
        }
        return new WordSpan(first, end);
    }

    private boolean parts(int index) {
        boolean separator = words.is(index, ",") || words.is(index, ";") || words.is(index, ":");
        return separator && !quotations.holds(index);
    }
}
