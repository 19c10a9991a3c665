package org.onrecord.ingest.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Knows 103 languages by their sequences of letters: OpenNLP's model. */
final class Sequences {

    private static final String MODEL = "/langdetect-183.bin";

    /**
     * How many times likelier than the next language the likeliest is when the text decides alone. Of 2,494 texts of 150 characters
     * in 35 languages those above it were right in 99 of 100 cases, those below in 64; the mistakes are next of kin (Serbian and
     * Bosnian, Indonesian and Sundanese), of which a publisher knows better.
     */
    private static final double AHEAD = 1.5;

    /**
     * As much likelier than English, and it is surely not English, whichever of two related languages it is: all but 5 of 1,620 such
     * texts in 24 languages with Latin letters.
     */
    private static final double AHEAD_OF_ENGLISH = 1.5;

    private Sequences() { }

    /** Loaded when the first text asks. */
    private static final class Loaded {

        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(Sequences.MODEL)) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Detected of(String text) {
        Language[] likeliest = new LanguageDetectorME(Loaded.MODEL).predictLanguages(text);
        String first = Codes.shortest(likeliest[0].getLang());
        if (first.equals(English.CODE)) {
            return new Detected(first, likeliest[0].getConfidence() >= AHEAD * likeliest[1].getConfidence());
        }
        double english = 0;
        for (Language language : likeliest) {
            english = Codes.shortest(language.getLang()).equals(English.CODE) ? language.getConfidence() : english;
        }
        return new Detected(first, likeliest[0].getConfidence() >= AHEAD * likeliest[1].getConfidence()
                && likeliest[0].getConfidence() >= AHEAD_OF_ENGLISH * english);
    }
}
