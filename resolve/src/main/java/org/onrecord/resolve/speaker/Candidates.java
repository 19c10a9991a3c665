package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Finds whom a pronoun may mean: names and nouns for persons of fitting gender in the sentences before and in its own. */
final class Candidates {

    /** How far back: news reports name a person again within a few sentences. */
    private static final int MOST_MENTIONS = 40;
    private static final int MOST_SENTENCES = 10;
    /** Nouns are taken up by a pronoun soon or not at all. */
    private static final int MOST_NOUN_SENTENCES = 3;
    private static final int MOST_WORDS = 400;

    private final Report report;
    private final Lexicon lexicon;
    private final RoleSieve roles;
    private final NounPhrases nouns;
    private final Set<Integer> described = new HashSet<>();
    private final Map<Integer, Optional<Candidate>> nounAt = new HashMap<>();

    Candidates(Report report, Lexicon lexicon, RoleSieve roles) {
        this.report = report;
        this.lexicon = lexicon;
        this.roles = roles;
        this.nouns = new NounPhrases(report.words());
        report.cast().figures().forEach(figure -> figure.descriptors().forEach(descriptor -> described.add(descriptor.word())));
    }

    /** Names and nouns, nearest first; those after the pronoun in its own sentence last. */
    List<Candidate> of(Pronoun pronoun, Discourse discourse) {
        List<Candidate> found = new ArrayList<>();
        addNamesBefore(pronoun, found);
        addNouns(pronoun, discourse, found);
        found.sort(Comparator.comparingInt((Candidate candidate) -> candidate.words().first()).reversed());
        addNamesAfter(pronoun, found);
        return found;
    }

    private void addNamesBefore(Pronoun pronoun, List<Candidate> found) {
        List<Mention> mentions = report.cast().mentions();
        int last = report.cast().firstEndingAfter(pronoun.word()) - 1;
        int sentence = report.words().get(pronoun.word()).sentence();
        for (int i = last; i >= 0 && i > last - MOST_MENTIONS; i--) {
            if (sentence - report.words().get(mentions.get(i).words().first()).sentence() > MOST_SENTENCES) {
                return;
            }
            addName(i, pronoun, found);
        }
    }

    private void addNamesAfter(Pronoun pronoun, List<Candidate> found) {
        List<Mention> mentions = report.cast().mentions();
        WordSpan sentence = report.words().sentence(report.words().get(pronoun.word()).sentence());
        for (int i = report.cast().firstEndingAfter(pronoun.word()); i < mentions.size() && mentions.get(i).words().first() < sentence.end(); i++) {
            addName(i, pronoun, found);
        }
    }

    private void addName(int index, Pronoun pronoun, List<Candidate> found) {
        List<Mention> mentions = report.cast().mentions();
        Mention mention = mentions.get(index);
        boolean modifier = index + 1 < mentions.size() && mentions.get(index + 1).first() <= mention.words().first();
        if (!modifier) {
            named(mention, pronoun).ifPresent(found::add);
        }
    }

    /** The mention as a candidate, when its figure may be a person of the pronoun's gender. */
    Optional<Candidate> named(Mention mention, Pronoun pronoun) {
        Figure figure = report.cast().figure(mention);
        return mayBePerson(figure) && figure.gender().agreesWith(pronoun.gender())
                ? Optional.of(new Candidate(Identity.of(figure, Type.PERSON), mention.words(), mention.first(), Candidate.Sort.NAME, 1))
                : Optional.empty();
    }

    /** A surname that stands alone may name a person; "the Cardinals" are none. */
    private boolean mayBePerson(Figure figure) {
        return figure.isPerson() || figure.sort() == Figure.Sort.NAME
                && !report.words().is(figure.mentions().getFirst().words().first() - 1, "the");
    }

    private void addNouns(Pronoun pronoun, Discourse discourse, List<Candidate> found) {
        Words words = report.words();
        int sentence = words.get(pronoun.word()).sentence();
        for (int i = pronoun.word() - 1; i >= 0 && pronoun.word() - i < MOST_WORDS && sentence - words.get(i).sentence() <= MOST_NOUN_SENTENCES; i--) {
            if (words.get(i).isLowerCase() && lexicon.roles().isPerson(words.get(i).lower()) && !described.contains(i)) {
                Optional<Candidate> noun = nounAt.computeIfAbsent(i, at -> noun(at, discourse));
                noun.filter(candidate -> candidate.who().gender().agreesWith(pronoun.gender())).ifPresent(found::add);
            }
        }
    }

    /** "The spokeswoman", "a man": the person of the report whom it means, or else somebody without a name. */
    private Optional<Candidate> noun(int head, Discourse discourse) {
        Words words = report.words();
        boolean compound = head + 1 < words.size() && (words.get(head + 1).isCapitalized() || words.get(head + 1).isLowerCase()
                && lexicon.roles().sort(words.get(head + 1).lower()) != null);
        WordSpan span = nouns.upTo(head);
        Phrase.Article article = article(span);
        if (compound || article == Phrase.Article.NONE || !report.cast().in(new WordSpan(head, head + 1)).isEmpty()) {
            return Optional.empty();
        }
        int first = words.is(span.first(), "the") ? span.first() + 1 : span.first();
        Phrase phrase = new Phrase(new WordSpan(first, span.end()), head, Optional.empty(), Optional.empty(), article);
        Answer known = article == Phrase.Article.DEFINITE ? roles.resolve(phrase, discourse) : Answer.OPEN;
        Gender gender = lexicon.roles().gender(words.get(head).lower());
        Identity who = known.isOpen() ? Identity.unnamed(Namer.canonical(words.string(phrase.words())), Type.ANONYMOUS, gender) : known.who().getFirst();
        return Optional.of(new Candidate(who, span, span.first(), Candidate.Sort.NOUN, 1));
    }

    private Phrase.Article article(WordSpan span) {
        Word first = report.words().get(span.first());
        return switch (first.lower()) {
            case "a", "an", "another", "one" -> Phrase.Article.INDEFINITE;
            case "the", "his", "her", "their", "its", "this", "that" -> Phrase.Article.DEFINITE;
            default -> Phrase.Article.NONE;
        };
    }
}
