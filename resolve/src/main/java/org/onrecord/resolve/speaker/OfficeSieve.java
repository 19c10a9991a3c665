package org.onrecord.resolve.speaker;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * "The Russian president" where the report names no Russian president: whoever the table of office holders has for the day
 * of publication. Only an office with its country, and nothing else ("former", "new", "deputy") beside it.
 */
final class OfficeSieve {

    private static final Set<String> PARTS = Terms.of("prime foreign vice secretary minister president chancellor premier leader representative of state");
    private static final Pattern SUFFIX = Pattern.compile(",? (?:[JS]r\\.?|I{2,3}|IV)$");
    private static final int DAY_LENGTH = 10;

    private final Report report;
    private final Lexicon lexicon;

    OfficeSieve(Report report, Lexicon lexicon) {
        this.report = report;
        this.lexicon = lexicon;
    }

    /** Open without a day of publication, or where the table has nobody or several. */
    Answer resolve(Phrase phrase) {
        String published = report.article().publication().published().orElse("");
        if (published.length() < DAY_LENGTH || phrase.article() != Phrase.Article.DEFINITE) {
            return Answer.OPEN;
        }
        Words words = report.words();
        StringBuilder office = new StringBuilder();
        Optional<String> country = Optional.empty();
        for (int i = phrase.words().first(); i < phrase.words().end(); i++) {
            Word word = words.get(i);
            Optional<String> here = countryAt(i, phrase);
            if (here.isPresent() && country.isEmpty()) {
                country = here;
                i = lastOfCountry(i, phrase);
            } else if (PARTS.contains(word.lower())) {
                office.append(office.isEmpty() ? "" : " ").append(word.lower());
            } else if (!word.isPossessive() && !word.is("the")) {
                return Answer.OPEN;
            }
        }
        String name = office.toString().replaceFirst(" of$", "").replaceFirst("^premier$", "prime minister");
        return country.flatMap(known -> lexicon.offices().holder(known, name, published.substring(0, DAY_LENGTH)))
                .map(person -> Answer.of(identity(person), ResolvedBy.ROLE, Confidence.OFFICE)).orElse(Answer.OPEN);
    }

    /** The country that one word, "Russian", or up to three, "United Arab Emirates", name. */
    private Optional<String> countryAt(int index, Phrase phrase) {
        Words words = report.words();
        Optional<String> demonym = lexicon.countries().ofDemonym(words.get(index).form());
        if (demonym.isPresent() || !words.get(index).isCapitalized()) {
            return demonym;
        }
        String name = words.string(new WordSpan(index, lastOfCountry(index, phrase) + 1));
        return lexicon.countries().named(name).or(() -> Optional.of(name).filter(lexicon.offices()::knows));
    }

    private int lastOfCountry(int index, Phrase phrase) {
        Words words = report.words();
        int last = index;
        while (last + 1 < phrase.words().end() && words.get(last + 1).isCapitalized() && !PARTS.contains(words.get(last + 1).lower())
                && lexicon.countries().ofDemonym(words.get(last).form()).isEmpty()) {
            last++;
        }
        return last;
    }

    /** The figure that the report calls by this surname alone, or somebody it does not name. */
    private Identity identity(String person) {
        String plain = SUFFIX.matcher(person).replaceFirst("");
        String surname = plain.substring(plain.lastIndexOf(' ') + 1);
        for (Figure figure : report.cast().figures()) {
            if (figure.name().equals(surname) || figure.name().equals(plain) || figure.name().equals(person)) {
                return new Identity(figure.name().equals(surname) ? person : figure.name(), Type.PERSON, figure.id(), figure.gender());
            }
        }
        return new Identity(person, Type.PERSON, Identity.UNNAMED, Gender.UNKNOWN);
    }
}
