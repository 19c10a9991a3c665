package org.onrecord.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in their order, as far as they can tell one event from another. */
final class Wordlist {

    /**
     * Words of a report that are looked at: 2 % of PolNeAR's reports have more than 2,000. What comes later is left out, so that a book is no more work
     * than a long report.
     */
    static final int MOST = 2_000;

    /** Characters looked at to find them. */
    private static final int LONGEST_TEXT = 20 * MOST;

    private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";

    /** Words of two letters and more with their apostrophes, numbers with their points and commas; of scripts without spaces one sign is a word. */
    private static final Pattern WORD = Pattern.compile("[" + UNSPACED + "]|[\\p{L}\\p{M}&&[^" + UNSPACED + "]]{2,}(?:['\u2019][\\p{L}\\p{M}]+)*"
            + "|\\p{Nd}+(?:[.,]\\p{Nd}+)*");

    /** Letters beyond which a word is cut: it is an address, or no word. */
    private static final int LONGEST_WORD = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final int SHORTEST_IN_IES = 5;
    private static final int SHORTEST_IN_S = 4;

    private Wordlist() { }

    /**
     * A word.
     *
     * @param folded  in small letters, without accents and an English plural's ending
     * @param isNamed whether it begins with a capital within a sentence, as names do
     */
    record Word(String folded, boolean isNamed) { }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher found = WORD.matcher(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        int end = -1;
        while (words.size() < MOST && found.find()) {
            String word = found.group();
            boolean within = end >= 0 && !endsSentence(text, end, found.start());
            words.add(new Word(folded(word), within && Character.isUpperCase(word.codePointAt(0))));
            end = found.end();
        }
        return words;
    }

    private static boolean endsSentence(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    static String folded(String word) {
        String cut = word.length() <= LONGEST_WORD ? word : word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, LONGEST_WORD)));
        String small = MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return singular(small.endsWith("'s") ? small.substring(0, small.length() - 2) : small);
    }

    private static String singular(String word) {
        if (word.length() >= SHORTEST_IN_IES && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() >= SHORTEST_IN_S && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
