package org.onrecord.ingest.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ISO 639's codes: the three letters that the detector gives, the labels of pages and feeds, and the two letters of the record. */
final class Codes {

    /** Languages that 639-3 has one by one and 639-1 together; Locale does not know which is part of which. */
    private static final Map<String, String> PARTS = Map.of("cmn", "zh", "nan", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg",
            "arb", "ar", "pnb", "pa", "zsm", "ms");

    /** Codes withdrawn long ago, which Locale still lists beside the new ones. */
    private static final Map<String, String> RENEWED = Map.of("in", "id", "iw", "he", "ji", "yi");

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private Codes() { }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>(PARTS);
        for (String code : Locale.getISOLanguages()) {
            String renewed = RENEWED.getOrDefault(code, code);
            codes.put(code, renewed);
            codes.put(Locale.of(code).getISO3Language(), renewed);
        }
        return Map.copyOf(codes);
    }

    /** The code of two letters for one of three; the same where there is none. */
    static String shortest(String threeLetters) {
        return TWO_LETTERS.getOrDefault(threeLetters, threeLetters);
    }

    /** "en-GB", "EN_us", "eng" to "en"; empty for what is no language's code. */
    static Optional<String> of(String label) {
        String first = label.strip().toLowerCase(Locale.ROOT).split("[-_ ;,]", 2)[0];
        return Optional.ofNullable(TWO_LETTERS.get(first));
    }
}
