package org.onrecord.desk;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names as they are asked for: any words of a name, in their order, whatever their case and accents, as the index finds them. */
final class NameWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameWords() { }

    /** Whether a name has the words that are asked for; nothing has none. */
    static boolean has(String name, String asked) {
        List<String> words = words(asked);
        return !words.isEmpty() && Collections.indexOfSubList(words(name), words) >= 0;
    }

    private static List<String> words(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        return Stream.of(BETWEEN.split(letters)).filter(word -> !word.isEmpty()).toList();
    }
}
