package org.onrecord.claim.pair;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts words of a statement into terms. Linear in their length, of which only the beginning is looked at. */
final class Terms {

    /** UTF-16 units that are looked at: about 600 words; of 22,024 contents of PolNeAR none has more. */
    private static final int LONGEST = 4000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Numbers with what belongs to them, initials ("U.S."), words with what stands after an apostrophe. */
    private static final Pattern WORD = Pattern.compile("\\$?\\d[\\d,]*+(?:\\.\\d++)?+%?|\\p{L}(?:\\.\\p{L})++\\.?|\\p{L}++(?:'\\p{L}++)?");

    /** What stands before a word that begins a sentence. */
    private static final Pattern BEGINS = Pattern.compile("[.!?:\"\u201c\u201d\u2018]\\W*$|^\\W*$");

    /** Characters before a word that are looked at for a sentence's end. */
    private static final int BEFORE = 6;

    /** Short names of what news write in full as well. */
    private static final Map<String, List<String>> SHORT = Map.of("u.s.", List.of("united", "states"), "u.s", List.of("united", "states"), "u.k.", List.of("united", "kingdom"),
            "u.n.", List.of("united", "nations"), "e.u.", List.of("european", "union"), "gop", List.of("republican"));

    private Terms() {
    }

    static List<Term> of(String words) {
        String cut = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        String plain = MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFKD)).replaceAll("").replace('\u2019', '\'').replace("''", "\"");
        List<Term> terms = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            String word = matcher.group();
            boolean begins = BEGINS.matcher(plain.substring(Math.max(0, matcher.start() - BEFORE), matcher.start())).find();
            SHORT.getOrDefault(word.toLowerCase(Locale.ROOT), List.of(word)).forEach(each -> terms.add(term(each, begins, each != word)));
        }
        return List.copyOf(terms);
    }

    private static Term term(String word, boolean begins, boolean isShort) {
        int apostrophe = word.indexOf('\'');
        String bare = apostrophe > 0 ? word.substring(0, apostrophe) : word;
        boolean negated = apostrophe > 0 && word.regionMatches(true, apostrophe - 1, "n't", 0, 3);
        String form = negated ? "not" : bare.toLowerCase(Locale.ROOT);
        boolean isMonth = word.equals("May") && !begins;
        boolean isName = isShort || isMonth || !negated && Character.isUpperCase(word.codePointAt(0)) && !(begins && Rarity.SHIPPED.isCommon(form)) && Rarity.SHIPPED.of(form) > 0;
        return new Term(form, Stems.of(form), isName, form.length() == 1 && !Character.isDigit(form.charAt(0)) ? 0 : Rarity.SHIPPED.of(form));
    }
}
