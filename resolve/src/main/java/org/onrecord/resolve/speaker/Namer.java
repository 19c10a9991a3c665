package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Gives names and types to what a phrase's own words tell: named figures, and unnamed sources that keep their words. */
final class Namer {

    private static final Set<String> RECENT = Terms.of("new latest");
    private static final Set<String> DETERMINERS = Terms.of("the a an his her their its our my this these those");
    /** Nouns for several persons that have a name or a fuller mention as bodies have. */
    private static final Set<String> TOGETHER = Terms.of("couple family pair trio duo");
    private static final Set<String> TIME = Terms.of("last this next earlier");
    private static final Set<String> PERIODS = Terms.of("week month year day morning night weekend fall spring summer winter");

    /** Words of a source without a name that are kept as its name; a tagged source may be as long as the text. */
    private static final int LONGEST_DESCRIPTION = 60;

    private final Report report;
    private final Lexicon lexicon;

    Namer(Report report, Lexicon lexicon) {
        this.report = report;
        this.lexicon = lexicon;
    }

    /** The figure of a mention as a speaker; a seat of government that stands alone is its country. */
    Identity named(Mention mention) {
        Figure figure = report.cast().figure(mention);
        Words words = report.words();
        if (figure.sort() == Figure.Sort.PLACE) {
            Optional<String> country = lexicon.countries().seatedIn(figure.name());
            return new Identity(country.orElse(figure.name()), Type.ORGANIZATION, figure.id(), Gender.UNKNOWN);
        }
        boolean article = words.is(mention.first() - 1, "the");
        boolean body = figure.sort() == Figure.Sort.BODY || figure.sort() == Figure.Sort.THING || figure.sort() == Figure.Sort.NAME && article;
        return Identity.of(figure, body ? Type.ORGANIZATION : Type.PERSON);
    }

    /** What a common noun at {@code head} is the head of. */
    Type type(int head) {
        Word word = report.words().get(head);
        Roles.Sort sort = lexicon.roles().sort(word.lower());
        if (sort != null) {
            return switch (sort) {
                case PERSON -> Type.ANONYMOUS;
                case GROUP -> Type.GROUP;
                case BODY -> TOGETHER.contains(word.lower()) ? Type.GROUP : Type.ORGANIZATION;
                case DOCUMENT -> Type.DOCUMENT;
            };
        }
        boolean plural = word.lower().endsWith("s") && !word.lower().endsWith("ss") && word.lower().length() > 3;
        boolean people = lexicon.countries().ofDemonym(word.form()).isPresent();
        return plural || people || word.kind() == Word.Kind.NUMBER ? Type.GROUP
                : lexicon.isBodyWord(word.lower()) ? Type.ORGANIZATION : Type.ANONYMOUS;
    }

    /** A source without a name, called by its own words. */
    Identity unnamed(Phrase phrase) {
        Type type = type(phrase.head());
        Gender gender = lexicon.roles().gender(report.words().get(phrase.head()).lower());
        int first = phrase.words().first();
        boolean thing = type == Type.DOCUMENT || type == Type.ORGANIZATION;
        boolean article = report.words().is(first, "a") || report.words().is(first, "an");
        int adjective = article ? first + 1 : first;
        boolean recent = RECENT.contains(report.words().get(adjective).lower()) && adjective < phrase.head();
        int from = thing && recent ? adjective + 1 : first;
        return Identity.unnamed(plain(new WordSpan(from, Math.min(lastOfNoun(phrase), from + LONGEST_DESCRIPTION))), type, gender);
    }

    /** Where the noun phrase ends: before "seen by the paper", "handling the case", "last month", but after "of the harbor". */
    private int lastOfNoun(Phrase phrase) {
        Words words = report.words();
        int end = phrase.head() + 1;
        while (end < phrase.words().end() && !isAside(end)) {
            end++;
        }
        return end;
    }

    private boolean isAside(int index) {
        Word word = report.words().get(index);
        boolean time = TIME.contains(word.lower()) && index + 1 < report.words().size() && PERIODS.contains(report.words().get(index + 1).lower())
                || word.is("yesterday");
        Word before = report.words().get(index - 1);
        boolean afterNoun = !PhraseReader.endsHead(before) && !DETERMINERS.contains(before.lower());
        return time || afterNoun && Participles.isOne(word) && !Participles.tellsMaker(word);
    }

    /** The words as they stand, but persons without their titles: "report commissioned by Ben Cardin". */
    String plain(WordSpan span) {
        List<WordSpan> pieces = new ArrayList<>();
        int at = span.first();
        for (Mention mention : report.cast().in(span)) {
            int name = mention.words().first();
            int title = report.words().is(mention.first(), "both") ? mention.first() + 1 : mention.first();
            if (report.cast().figure(mention).isPerson() && title < name && title > span.first() && name < span.end()) {
                pieces.add(new WordSpan(at, title));
                at = name;
            }
        }
        pieces.add(new WordSpan(at, span.end()));
        return canonical(String.join(" ", pieces.stream().map(report.words()::string).filter(s -> !s.isEmpty()).toList()));
    }

    /** Straight apostrophes, so that a name is the same in every outlet's typography. */
    static String canonical(String name) {
        return name.replace('\u2019', '\'').replace('\u2018', '\'');
    }
}
