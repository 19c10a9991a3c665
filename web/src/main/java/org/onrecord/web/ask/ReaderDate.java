package org.onrecord.web.ask;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.ReadableDate;

/** Dates in the form of whoever reads the page that is being made, as their browser asks for it: see {@link ReadableDate}. What programs get has them as they are kept. */
public final class ReaderDate {

    /** Languages in whose form days and months can be read among English words: the same letters and figures, the same calendar. */
    private static final Set<String> KNOWN = Set.of("en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "nn", "no", "fi", "pl");

    /** No browser's list of languages is longer, in characters. */
    private static final int LONGEST = 200;

    private static final ScopedValue<Locale> FORM = ScopedValue.newInstance();

    private ReaderDate() { }

    /** Something during which dates have a reader's form. */
    @FunctionalInterface
    public interface Making<E extends Exception> {

        void run() throws E;
    }

    /** @param languages as "Accept-Language" lists them */
    public static <E extends Exception> void during(Optional<String> languages, Making<E> making) throws E {
        ScopedValue.where(FORM, form(languages)).call(() -> {
            making.run();
            return null;
        });
    }

    /** The form of the language that is wanted most, of those known; where none is, or no place is named with English, that of British English. */
    static Locale form(Optional<String> languages) {
        return languages.filter(list -> list.length() <= LONGEST).stream().flatMap(list -> ranges(list).stream()).filter(range -> range.getWeight() > 0)
                .map(range -> Locale.forLanguageTag(range.getRange())).filter(locale -> KNOWN.contains(locale.getLanguage())).findFirst()
                .filter(locale -> !locale.equals(Locale.ENGLISH)).orElse(Locale.UK);
    }

    private static List<LanguageRange> ranges(String list) {
        try {
            return LanguageRange.parse(list);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private static Locale form() {
        return FORM.orElse(Locale.UK);
    }

    /** "on 8 April 2031". */
    public static String of(String edtf) {
        return ReadableDate.of(edtf, form());
    }

    /** "8 April 2031". */
    public static String alone(String edtf) {
        return ReadableDate.alone(edtf, form());
    }

    /** From the first of several dates to the last one. */
    public static String between(String first, String last) {
        return ReadableDate.between(first, last, form());
    }
}
