package org.onrecord.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.resolve.circumstance.Occasions;
import org.onrecord.resolve.circumstance.Relays;
import org.onrecord.resolve.cue.Cues;
import org.onrecord.resolve.identity.Appearance;
import org.onrecord.resolve.quote.Quotations;
import org.onrecord.resolve.quote.Repair;
import org.onrecord.resolve.speaker.Offices;
import org.onrecord.resolve.speaker.Referent;
import org.onrecord.resolve.speaker.Speakers;
import org.onrecord.resolve.text.Words;
import org.onrecord.resolve.time.SayingDates;

/**
 * Makes statements of tagged spans: follows the quotation marks, adds quotations the tagger missed, tells kind and act, finds
 * the speakers. Holds word lists alone: one may serve many threads, and the same input gives the same statements always.
 */
public final class Resolver {

    private final Cues cues;
    private final Occasions occasions;
    private final Speakers speakers;
    private final SayingDates dates;

    private Resolver(Cues cues, Occasions occasions, Speakers speakers, SayingDates dates) {
        this.cues = cues;
        this.occasions = occasions;
        this.speakers = speakers;
        this.dates = dates;
    }

    /** With the word lists of the class path. */
    public static Resolver load() {
        return load(Speakers.load());
    }

    /** With these office holders besides; for a country's office that both know, these alone count. */
    public static Resolver load(Offices offices) {
        return load(Speakers.load(offices));
    }

    private static Resolver load(Speakers speakers) {
        return new Resolver(Cues.load(), Occasions.load(), speakers, SayingDates.load());
    }

    /**
     * The statements of an article, in the order of their contents' first characters; none in furniture, no two the same.
     *
     * @param annotation spans of {@code article}; they may be noisy, but must lie inside its text
     */
    public List<Statement> resolve(Article article, Annotation annotation) {
        Objects.requireNonNull(article, "article is null");
        Words words = Words.of(article.text());
        if (words.isEmpty()) {
            return List.of();
        }
        Quotations quotations = Quotations.of(words);
        List<Attribution> attributions = attributions(article, words, quotations, annotation);
        List<Integer> enclosing = Enclosure.of(attributions, words);
        List<List<Speaker>> who = speakers.resolve(article, words, quotations, voiced(words, annotation, attributions), enclosing);
        StatementBuilder builder = new StatementBuilder(article, words, quotations, cues, occasions);
        Annotation tags = new Annotation(attributions, annotation.names(), annotation.anaphors(), annotation.model());
        return Unattributed.without(builder.build(tags, enclosing, who, dates.of(article, words, attributions, who))).stream()
                .sorted(Comparator.comparingInt((Statement s) -> s.wording().content().start()).thenComparing(Statement::id)).toList();
    }

    /**
     * Whom the pronoun "he" or "she", in any of its forms, at {@code pronoun} may mean, most probable first: the same decision
     * that a speaker comes from when the pronoun is a source. Empty when no such pronoun starts there.
     *
     * @param annotation as in {@link #resolve}
     */
    public List<Referent> referents(Article article, Annotation annotation, CharSpan pronoun) {
        Words words = Words.of(article.text());
        if (words.isEmpty()) {
            return List.of();
        }
        Quotations quotations = Quotations.of(words);
        List<Attribution> attributions = attributions(article, words, quotations, annotation);
        return speakers.referents(article, words, quotations, voiced(words, annotation, attributions), Enclosure.of(attributions, words), pronoun);
    }

    /**
     * The persons and bodies that the report names, with what it tells of them, for {@link org.onrecord.resolve.identity.Identities}.
     * Their ids are the article's, "#", and the id that the speaker has in statements: "sha256:…#person:ann-lee".
     */
    public List<Appearance> appearances(Article article, Annotation annotation) {
        Words words = Words.of(article.text());
        return words.isEmpty() ? List.of() : speakers.appearances(article, words, annotation);
    }

    private static List<Attribution> attributions(Article article, Words words, Quotations quotations, Annotation annotation) {
        List<Attribution> repaired = Repair.of(words, quotations).apply(annotation.attributions());
        return Attributions.clean(article, repaired.stream().map(attribution -> Relays.plain(words, attribution)).toList());
    }

    private static Annotation voiced(Words words, Annotation annotation, List<Attribution> attributions) {
        List<Attribution> voices = attributions.stream().map(attribution -> voiced(words, attribution)).toList();
        return new Annotation(voices, annotation.names(), annotation.anaphors(), annotation.model());
    }

    /** The attribution with the words for who speaks as its source, where the source of the tags only passes it on. */
    private static Attribution voiced(Words words, Attribution attribution) {
        return Relays.quotedPerson(words, attribution)
                .map(person -> new Attribution(List.of(person), attribution.cue(), attribution.content(), attribution.confidence()))
                .orElse(attribution);
    }
}
