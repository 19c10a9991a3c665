package org.onrecord.record.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Text;

/**
 * Finds the passage of a report that a person means. They give its words, which must stand in the report once; or more words, with those
 * meant in square brackets ("he [added] that"); or its place, "[2087, 2262]", in code points. In time linear in text and words.
 */
final class Words {

    private static final Pattern PLACE = Pattern.compile("\\[\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*]");
    private static final Pattern MARKED = Pattern.compile("(?s)([^\\[\\]]*)\\[([^\\[\\]]+)]([^\\[\\]]*)");

    /** Places listed when words stand several times. */
    private static final int SHOWN = 5;

    /** Code points shown on each side of such a place. */
    private static final int AROUND = 20;

    private final Text text;
    private final Folded report;

    Words(Text text) {
        this.text = text;
        this.report = Folded.of(text.string());
    }

    /** @param pieces one or more, in any order; together they are the passage */
    Answer<Passage> passage(List<String> pieces) {
        List<CharSpan> spans = new ArrayList<>();
        for (String piece : pieces) {
            switch (place(piece)) {
                case Answer.Done<CharSpan>(CharSpan span) -> spans.add(span);
                case Answer.Refused<CharSpan> refused -> {
                    return refused.as();
                }
            }
        }
        spans.sort(Comparator.naturalOrder());
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() < spans.get(i - 1).end()) {
                return Answer.refused("pieces-overlap", "two of the pieces share words: give each word once");
            }
        }
        return Answer.done(Passage.of(text, spans));
    }

    private Answer<CharSpan> place(String piece) {
        Matcher place = PLACE.matcher(piece.strip());
        if (place.matches()) {
            return at(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
        }
        Folded words = Folded.of(piece).stripped();
        if (words.length() == 0) {
            return Answer.refused("no-words", "there are no words to look for: give those that stand in the report");
        }
        List<Integer> found = occurrences(words);
        Matcher marked = MARKED.matcher(piece);
        if (found.isEmpty() && marked.matches()) {
            return marked(piece, marked);
        }
        return one(found, words.length()).map(start -> report.place(start, start + words.length()));
    }

    private Answer<CharSpan> at(int start, int end) {
        if (start >= end || end > text.length()) {
            return Answer.refused("span-outside-text", "[" + start + ", " + end + "] is no place in the report: it has " + text.length()
                    + " characters, the first is 0, and the end is not included");
        }
        return Answer.done(new CharSpan(start, end));
    }

    /** The words in brackets, where they stand among the others. */
    private Answer<CharSpan> marked(String piece, Matcher marked) {
        String before = marked.group(1);
        String meant = marked.group(2);
        Folded words = Folded.of(before + meant + marked.group(3)).stripped();
        int from = before.codePointCount(0, before.length());
        int first = words.index(from);
        int last = words.index(from + meant.codePointCount(0, meant.length()));
        while (first < last && words.at(first) == ' ') {
            first++;
        }
        while (last > first && words.at(last - 1) == ' ') {
            last--;
        }
        if (first == last) {
            return Answer.refused("no-words", "there are no words between the brackets of '" + piece + "'");
        }
        int begin = first;
        int end = last;
        return one(occurrences(words), words.length()).map(start -> report.place(start + begin, start + end));
    }

    private Answer<Integer> one(List<Integer> found, int length) {
        if (found.isEmpty()) {
            return Answer.refused("words-not-found", "these words do not stand in the report: copy them from it as they are");
        }
        if (found.size() > 1) {
            String places = found.stream().limit(SHOWN).map(start -> shown(report.place(start, start + length))).collect(Collectors.joining("; "));
            return Answer.refused("words-stand-twice", "these words stand " + found.size() + " times in the report: " + places
                    + (found.size() > SHOWN ? "; \u2026" : "") + ". Give the place, or more words with those meant in square brackets, like 'he [added] that'");
        }
        return Answer.done(found.getFirst());
    }

    private String shown(CharSpan place) {
        int from = Math.max(0, place.start() - AROUND);
        int to = Math.min(text.length(), place.end() + AROUND);
        return "[" + place.start() + ", " + place.end() + "] \u201C" + text.slice(new CharSpan(from, to)).strip() + "\u201D";
    }

    /** Where they begin in the folded report, whole words only (Knuth, Morris and Pratt). */
    private List<Integer> occurrences(Folded words) {
        int[] border = borders(words);
        List<Integer> found = new ArrayList<>();
        int matched = 0;
        for (int i = 0; i < report.length(); i++) {
            while (matched > 0 && (matched == words.length() || report.at(i) != words.at(matched))) {
                matched = border[matched - 1];
            }
            if (report.at(i) == words.at(matched)) {
                matched++;
            }
            if (matched == words.length() && isWhole(i + 1 - matched, i + 1)) {
                found.add(i + 1 - matched);
            }
        }
        return found;
    }

    /** For each prefix the length of its longest proper border. */
    private static int[] borders(Folded words) {
        int[] border = new int[words.length()];
        int length = 0;
        for (int i = 1; i < words.length(); i++) {
            while (length > 0 && words.at(i) != words.at(length)) {
                length = border[length - 1];
            }
            if (words.at(i) == words.at(length)) {
                length++;
            }
            border[i] = length;
        }
        return border;
    }

    private boolean isWhole(int from, int to) {
        return !(from > 0 && isLetter(from - 1) && isLetter(from)) && !(to < report.length() && isLetter(to - 1) && isLetter(to));
    }

    private boolean isLetter(int index) {
        return Character.isLetterOrDigit(report.at(index));
    }
}
