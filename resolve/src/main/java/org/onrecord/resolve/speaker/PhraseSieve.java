package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.speaker.Phrase.Article;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Sources of one or more noun phrases: names, roles, bodies, documents, groups. */
final class PhraseSieve {

    /** Persons whom a report keeps unnamed, even with "the". */
    private static final Set<String> NEVER_NAMED = Terms.of("source person individual official witness voter resident caller reader viewer participant",
            "spokesperson spokesman spokeswoman moderator reporter narrator author");
    private static final double LIKELY = 0.8;
    private static final double DISCOUNT = 0.7;

    private final Report report;
    private final Lexicon lexicon;
    private final PhraseReader reader;
    private final Namer namer;
    private final RoleSieve roles;
    private final OfficeSieve offices;
    private final PronounSieve pronouns;
    private final BodySieve bodies;

    PhraseSieve(Report report, Lexicon lexicon, RoleSieve roles, PronounSieve pronouns) {
        this.report = report;
        this.lexicon = lexicon;
        this.reader = new PhraseReader(report.words(), report.cast());
        this.namer = new Namer(report, lexicon);
        this.roles = roles;
        this.offices = new OfficeSieve(report, lexicon);
        this.pronouns = pronouns;
        this.bodies = new BodySieve(report, lexicon);
    }

    Answer resolve(WordSpan source, Discourse discourse) {
        List<Phrase> phrases = reader.read(source);
        if (phrases.isEmpty()) {
            return quoted(source);
        }
        List<Identity> who = new ArrayList<>();
        Answer first = null;
        double confidence = 1;
        for (Phrase phrase : phrases) {
            Answer answer = resolve(phrase, discourse);
            first = first == null ? answer : first;
            confidence = Math.min(confidence, answer.confidence());
            answer.who().stream().filter(identity -> !who.contains(identity)).forEach(who::add);
        }
        return new Answer(who, first.by(), confidence);
    }

    private Answer resolve(Phrase phrase, Discourse discourse) {
        if (phrase.name().isPresent()) {
            Mention mention = phrase.name().get();
            if (report.cast().figure(mention).sort() == Figure.Sort.SHARED) {
                return Answer.OPEN;
            }
            if (report.cast().figure(mention).sort() == Figure.Sort.THING) {
                return Answer.of(namer.named(mention), ResolvedBy.NAME, Confidence.THING);
            }
            boolean full = mention.words().length() > 1;
            double surname = report.cast().hasNamesake(report.cast().figure(mention)) ? Confidence.NAMESAKE : Confidence.SURNAME;
            return Answer.of(namer.named(mention), full ? ResolvedBy.NAME : ResolvedBy.SURNAME, full ? Confidence.NAME : surname);
        }
        Type type = namer.type(phrase.head());
        if (phrase.apposition().isPresent() && (type == Type.ANONYMOUS || type == Type.GROUP)) {
            return Answer.of(namer.named(phrase.apposition().get()), ResolvedBy.APPOSITION, Confidence.APPOSITION);
        }
        Answer answer = switch (type) {
            case ANONYMOUS -> phrase.article() == Article.INDEFINITE ? Answer.OPEN : person(phrase, discourse);
            case DOCUMENT, ORGANIZATION -> bodies.resolve(phrase);
            case GROUP -> lexicon.roles().sort(report.words().get(phrase.head()).lower()) == Roles.Sort.BODY ? bodies.resolve(phrase) : Answer.OPEN;
            default -> Answer.OPEN;
        };
        return answer.isOpen() ? Answer.of(namer.unnamed(phrase), ResolvedBy.DESCRIPTION, Confidence.DESCRIPTION) : answer;
    }

    /**
     * A definite person noun: by what the report calls its persons, or else, of "the man" and the like, whoever "he" would mean
     * here. An office, a country or any other word beside the noun tells that somebody else may be meant.
     */
    private Answer person(Phrase phrase, Discourse discourse) {
        Answer answer = roles.resolve(phrase, discourse);
        String head = report.words().get(phrase.head()).lower();
        boolean pointed = report.words().is(phrase.words().first() - 1, "the") && report.cast().in(phrase.words()).stream()
                .noneMatch(mention -> report.cast().figure(mention).isPerson());
        answer = answer.isOpen() ? offices.resolve(phrase) : answer;
        boolean bare = phrase.words().length() == 1 && !lexicon.roles().isTitle(head);
        if (!answer.isOpen() || !pointed || !bare || !lexicon.roles().isPerson(head) || NEVER_NAMED.contains(head)) {
            return answer;
        }
        Answer likely = pronouns.resolve(phrase.words().first(), lexicon.roles().gender(head), List.of(), List.of(), discourse);
        boolean named = !likely.isOpen() && likely.who().getFirst().figure() != Identity.UNNAMED;
        return named && likely.confidence() >= LIKELY ? new Answer(likely.who(), ResolvedBy.ROLE, likely.confidence() * DISCOUNT) : Answer.OPEN;
    }

    /** A title in quotation marks as the source; open when there are no words at all. */
    private Answer quoted(WordSpan source) {
        Words words = report.words();
        int first = source.first();
        int end = source.end();
        while (first < end && !isWord(words.get(first))) {
            first++;
        }
        while (end > first && !isWord(words.get(end - 1))) {
            end--;
        }
        return first == end ? Answer.OPEN : Answer.of(Identity.unnamed(words.string(new WordSpan(first, end)), Type.DOCUMENT, Gender.UNKNOWN),
                ResolvedBy.DESCRIPTION, Confidence.DESCRIPTION);
    }

    private static boolean isWord(Word word) {
        return word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.NUMBER;
    }

}
