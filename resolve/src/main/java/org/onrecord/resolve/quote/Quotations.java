package org.onrecord.resolve.quote;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Form;
import org.onrecord.resolve.quote.Quotation.Ending;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** The outermost quotations of a text, in order, apart from each other. */
public final class Quotations {

    private final Words words;
    private final List<Quotation> all;

    private Quotations(Words words, List<Quotation> all) {
        this.words = words;
        this.all = all;
    }

    public static Quotations of(Words words) {
        List<Quotation> found = new ArrayList<>();
        for (int p = 0; p < words.paragraphs(); p++) {
            for (Quotation quotation : new QuotationScanner(words, words.paragraph(p)).scan()) {
                found.add(goesOn(words, quotation) ? new Quotation(quotation.words(), Ending.GOES_ON) : quotation);
            }
        }
        return new Quotations(words, List.copyOf(found));
    }

    private static boolean goesOn(Words words, Quotation quotation) {
        int next = quotation.words().end();
        return quotation.ending() == Ending.OPEN && next < words.size() && words.get(next).kind() == Word.Kind.DOUBLE
                && words.get(next).paragraph() == words.get(next - 1).paragraph() + 1;
    }

    public List<Quotation> all() {
        return all;
    }

    /** Index in {@link #all()} of the first quotation that ends after the word at {@code index}; the size when none does. */
    public int firstEndingAfter(int index) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).words().end() <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the word at {@code index} stands inside a quotation. */
    public boolean holds(int index) {
        int at = firstEndingAfter(index);
        return at < all.size() && all.get(at).words().holds(index);
    }

    /** Direct when every letter and digit of {@code spans} is quoted, mixed when some are. */
    public Form form(List<CharSpan> spans) {
        boolean inside = false;
        boolean outside = false;
        for (CharSpan span : spans) {
            WordSpan under = words.under(span);
            for (int i = under.first(); i < under.end(); i++) {
                if (hasLetters(words.get(i))) {
                    boolean quoted = holds(i);
                    inside |= quoted;
                    outside |= !quoted;
                }
            }
        }
        return !inside ? Form.INDIRECT : outside ? Form.MIXED : Form.DIRECT;
    }

    private static boolean hasLetters(Word word) {
        return word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.NUMBER || word.kind() == Word.Kind.CLITIC;
    }
}
