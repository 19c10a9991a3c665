package org.onrecord.resolve.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Finds names known from the body where capitals tell nothing: in headlines, in words all in capitals ("TAMSIN:"), and where
 * a surname is a common word too ("May said"). A headline may also give the first name that the body leaves out.
 */
final class HeadlineNames {

    private static final Set<String> NOT_BEFORE_NAME = Terms.of("in on last next since of late early until by this mid");
    private static final Set<String> AFTER_NAME = Terms.of("said says told added has had was is 's argued asked");

    private final Words words;
    private final Lexicon lexicon;
    private final Set<Integer> headlines;

    HeadlineNames(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
        this.headlines = headlines(words);
    }

    private static Set<Integer> headlines(Words words) {
        Set<Integer> headlines = new HashSet<>();
        for (int p = 0; p < words.paragraphs(); p++) {
            if (NameFinder.isHeadline(words, words.paragraph(p))) {
                headlines.add(p);
            }
        }
        return headlines;
    }

    /** Calls {@code found} with each surname of {@code surnames}, in lower case, and the words that name its bearer. */
    void find(Set<String> surnames, BiConsumer<String, WordSpan> found) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.isCapitalized() && surnames.contains(word.lower()) && isMention(i)) {
                found.accept(word.lower(), new WordSpan(firstNameBefore(i) ? i - 1 : i, i + 1));
            }
        }
    }

    /** For surnames that the body gives alone: the full names that headlines give. */
    Map<String, String> fullNames() {
        Map<String, String> full = new HashMap<>();
        for (int i = 1; i < words.size(); i++) {
            if (headlines.contains(words.get(i).paragraph()) && words.get(i).isCapitalized() && firstNameBefore(i)) {
                full.putIfAbsent(words.get(i).lower(), words.string(new WordSpan(i - 1, i + 1)));
            }
        }
        return full;
    }

    private boolean firstNameBefore(int index) {
        return index > 0 && words.get(index - 1).paragraph() == words.get(index).paragraph()
                && (lexicon.isFirstName(words.get(index - 1).form()) || lexicon.isFirstName(titleCase(words.get(index - 1).form())));
    }

    private static String titleCase(String form) {
        return form.substring(0, 1) + form.substring(1).toLowerCase(Locale.ROOT);
    }

    private boolean isMention(int index) {
        boolean common = lexicon.isCommon(words.get(index).lower());
        if (headlines.contains(words.get(index).paragraph())) {
            return !common;
        }
        return common && index + 1 < words.size() && AFTER_NAME.contains(words.get(index + 1).lower())
                && (index == 0 || !NOT_BEFORE_NAME.contains(words.get(index - 1).lower()));
    }

    /** The gender of the first name in {@code name}. */
    Optional<Gender> gender(String name) {
        return Optional.of(lexicon.genderOfName(name.substring(0, Math.max(0, name.indexOf(' '))))).filter(g -> g != Gender.UNKNOWN);
    }
}
