package org.onrecord.ingest.page.meta;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts compared by their words: small letters without accents; apostrophes belong to the word. */
final class Words {

    private Words() { }

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word.append(c);
            } else if ("'’‘`".indexOf(c) < 0 && Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** The words in one: "the quarry post". */
    static String key(String text) {
        return String.join(" ", of(text));
    }

    /** The letters and digits alone: "thequarrypost". */
    static String letters(String text) {
        return String.join("", of(text));
    }

    static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    /** Share of words that both have, 0 to 1 (F1 of the two sets). */
    static double likeness(String one, String other) {
        Set<String> first = new HashSet<>(of(one));
        Set<String> second = new HashSet<>(of(other));
        int all = first.size() + second.size();
        first.retainAll(second);
        return all == 0 ? 0 : 2.0 * first.size() / all;
    }
}
