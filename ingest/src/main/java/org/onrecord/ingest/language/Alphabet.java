package org.onrecord.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * In which letters a text is mostly written.
 *
 * @param script  of most letters; Han where Japanese mixes it with its own
 * @param letters of that script
 * @param kana    letters that only Japanese has
 */
record Alphabet(UnicodeScript script, int letters, int kana) {

    /** Scripts in which one language's news is written, near enough. */
    private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"), Map.entry(UnicodeScript.HEBREW, "he"), Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"), Map.entry(UnicodeScript.HANGUL, "ko"), Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"), Map.entry(UnicodeScript.KHMER, "km"), Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.TAMIL, "ta"), Map.entry(UnicodeScript.TELUGU, "te"), Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"), Map.entry(UnicodeScript.GUJARATI, "gu"), Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.SINHALA, "si"), Map.entry(UnicodeScript.ORIYA, "or"), Map.entry(UnicodeScript.ETHIOPIC, "am"));

    /** Fewer letters may be a name or a word quoted. */
    private static final int ENOUGH = 10;

    /** Japanese has more than this share of kana; in Chinese they stand in names. */
    private static final double KANA_SHARE = 0.1;

    static Alphabet of(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).forEach(script -> counts.merge(script, 1, Integer::sum));
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        counts.remove(UnicodeScript.HIRAGANA);
        counts.remove(UnicodeScript.KATAKANA);
        if (han + kana > 0) {
            counts.put(UnicodeScript.HAN, han + kana);
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(most -> new Alphabet(most.getKey(), most.getValue(), kana)).orElse(new Alphabet(UnicodeScript.COMMON, 0, 0));
    }

    boolean isLatin() {
        return script == UnicodeScript.LATIN;
    }

    /** The one language of the script. */
    Optional<String> language() {
        if (letters < ENOUGH) {
            return Optional.empty();
        }
        return script == UnicodeScript.HAN ? Optional.of(kana > KANA_SHARE * letters ? "ja" : "zh") : Optional.ofNullable(LANGUAGES.get(script));
    }
}
