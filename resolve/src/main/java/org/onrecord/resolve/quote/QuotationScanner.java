package org.onrecord.resolve.quote;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.resolve.quote.Quotation.Ending;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Finds the outermost quotations of one paragraph. Marks of different sorts may open and close one quotation; a straight mark
 * opens or closes by what stands beside it. A mark that closes nothing is passed over. Inside double marks single ones are
 * nested and not reported; outside they open a quotation only when they are closed in the same paragraph.
 */
final class QuotationScanner {

    /** A single mark far from its partner is an apostrophe: headlines and British reports quote a sentence or a few. */
    private static final int LONGEST_SINGLE = 120;

    private final Words words;
    private final WordSpan paragraph;
    private final List<Quotation> found = new ArrayList<>();

    QuotationScanner(Words words, WordSpan paragraph) {
        this.words = words;
        this.paragraph = paragraph;
    }

    /** In order, apart from each other. */
    List<Quotation> scan() {
        int closers = count();
        int opened = -1;
        int depth = 0;
        for (int i = paragraph.first(); i < paragraph.end(); i++) {
            Word word = words.get(i);
            if (opened < 0 && word.kind() == Word.Kind.SINGLE) {
                i = single(i);
            }
            if (word.kind() != Word.Kind.DOUBLE) {
                continue;
            }
            closers -= isCloser(i) ? 1 : 0;
            if (opened < 0) {
                if (mayOpen(i)) {
                    opened = i;
                    depth = 1;
                }
            } else if (onlyOpens(i) && closers >= depth + 1) {
                depth++;
            } else if (onlyOpens(i)) {
                // The mark that should have closed the first quotation is missing.
                add(opened, i, Ending.OPEN);
                opened = i;
                depth = 1;
            } else if (--depth == 0) {
                add(opened, i + 1, Ending.CLOSED);
                opened = -1;
            }
        }
        if (opened >= 0) {
            add(opened, paragraph.end(), Ending.OPEN);
        }
        return found;
    }

    private int count() {
        int closers = 0;
        for (int i = paragraph.first(); i < paragraph.end(); i++) {
            closers += words.get(i).kind() == Word.Kind.DOUBLE && isCloser(i) ? 1 : 0;
        }
        return closers;
    }

    private void add(int first, int end, Ending ending) {
        found.add(new Quotation(new WordSpan(first, end), ending));
    }

    private boolean isCloser(int index) {
        return !onlyOpens(index) && touchesLeft(index);
    }

    private boolean mayOpen(int index) {
        String form = words.get(index).form();
        if (form.equals("\u201d") || form.equals("\u2019\u2019") || form.equals("\u00bb")) {
            return false;
        }
        // 6'2" and the like: a straight mark close to what is before it and apart from what follows opens nothing.
        return !(touchesLeft(index) && !touchesRight(index));
    }

    /** Whether the mark stands apart from what is before it and close to what follows, and so cannot close. */
    private boolean onlyOpens(int index) {
        String form = words.get(index).form();
        boolean closing = form.equals("\u201d") || form.equals("\u2019\u2019") || form.equals("\u00bb");
        return !closing && !touchesLeft(index) && touchesRight(index);
    }

    private boolean touchesLeft(int index) {
        if (index == paragraph.first()) {
            return false;
        }
        Word left = words.get(index - 1);
        boolean bracket = "([{\u2014\u2013-".contains(left.form());
        return !bracket && left.span().end() == words.get(index).span().start();
    }

    private boolean touchesRight(int index) {
        if (index + 1 == paragraph.end()) {
            return false;
        }
        Word right = words.get(index + 1);
        boolean part = right.kind() == Word.Kind.LETTERS || right.kind() == Word.Kind.NUMBER || right.isQuotationMark()
                || "([{\u2026....".contains(right.form());
        return part && words.get(index).span().end() == right.span().start();
    }

    /** Adds the quotation that the single mark at {@code index} opens, if any; gives the index of its last word. */
    private int single(int index) {
        String form = words.get(index).form();
        if (form.equals("\u2019") || !onlyOpens(index)) {
            return index;
        }
        int end = singleEnd(index);
        if (end < 0) {
            return index;
        }
        add(index, end + 1, Ending.CLOSED);
        return end;
    }

    private int singleEnd(int index) {
        int plural = -1;
        int last = Math.min(paragraph.end(), index + LONGEST_SINGLE);
        for (int i = index + 1; i < last; i++) {
            Word word = words.get(i);
            if (word.kind() == Word.Kind.DOUBLE) {
                break;
            }
            if (word.kind() != Word.Kind.SINGLE || !touchesLeft(i) || touchesRight(i)) {
                continue;
            }
            // "the voters' choice" may stand inside: an s before the mark closes only when nothing better does.
            if (!words.get(i - 1).lower().endsWith("s")) {
                return i;
            }
            plural = plural < 0 ? i : plural;
        }
        return plural;
    }
}
