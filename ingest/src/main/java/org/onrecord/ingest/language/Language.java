package org.onrecord.ingest.language;

import java.util.Optional;

/**
 * Tells the language of a text: English by its commonest words, languages with letters of their own by these, the rest by their
 * letter sequences. Only the last loads the detector's model, once, for 0.4 to 0.8 s.
 */
public final class Language {

    /** ISO 639's code for a language that is not determined. */
    public static final String UNDETERMINED = "und";

    /**
     * Letters below which a text in Latin letters is left undetermined: a headline is made of names, and those of other languages.
     */
    private static final int LETTERS = 60;

    /** Characters looked at; more change nothing. */
    private static final int REACH = 6000;

    private Language() { }

    /** The language of a text; the beginning of a long one speaks for the whole. */
    public static Detected of(String text) {
        String start = text.length() <= REACH ? text : text.substring(0, REACH);
        if (English.isSure(start)) {
            return new Detected(English.CODE, true);
        }
        Alphabet alphabet = Alphabet.of(start);
        Optional<String> only = alphabet.language();
        if (only.isPresent()) {
            return new Detected(only.get(), true);
        }
        if (alphabet.isLatin() && alphabet.letters() < LETTERS || alphabet.letters() == 0) {
            return Detected.UNDETERMINED;
        }
        Detected detected = Sequences.of(start, alphabet.isLatin());
        return alphabet.isLatin() ? detected : new Detected(detected.code(), !detected.code().equals(English.CODE) && !detected.code().equals(UNDETERMINED));
    }

    /**
     * The language of a text of which its publisher says {@code declared}: the text's, when that is sure, or what is declared, or
     * what is likeliest.
     *
     * @param declared as a page or feed has it: "en-GB", "de_AT", "fra"; anything else counts as nothing
     */
    public static String of(String text, Optional<String> declared) {
        Detected detected = of(text);
        return detected.sure() ? detected.code() : declared.flatMap(Codes::of).orElse(detected.code());
    }
}
