package org.onrecord.resolve.speaker;

import java.util.List;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Speaker;
import org.onrecord.resolve.identity.Appearance;
import org.onrecord.resolve.quote.Quotations;
import org.onrecord.resolve.text.Words;

/** Finds the speakers of attributions. Holds word lists alone, so one may serve many threads. */
public final class Speakers {

    private final Lexicon lexicon;

    private Speakers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** With the word lists of the class path. */
    public static Speakers load() {
        return new Speakers(new Lexicon());
    }

    /** With these offices besides those of the class path. */
    public static Speakers load(Offices offices) {
        return new Speakers(new Lexicon(Offices.shipped().with(offices)));
    }

    /**
     * The speakers of each attribution, in the order given; an empty list where the report leaves it open.
     *
     * @param annotation attributions in the order of their contents; names and pronouns as far as tagging looked for them
     * @param enclosing  for each attribution the index of the one in whose content its source or cue stands, or -1
     */
    public List<List<Speaker>> resolve(Article article, Words words, Quotations quotations, Annotation annotation, List<Integer> enclosing) {
        return resolution(article, words, quotations, annotation, enclosing).speakers();
    }

    /**
     * Whom a "he" or "she", in any of its forms, may mean: most probable first, decided as for sources; empty when no such
     * pronoun stands at {@code pronoun}. The other parameters are those of {@link #resolve}.
     */
    public List<Referent> referents(Article article, Words words, Quotations quotations, Annotation annotation, List<Integer> enclosing,
                                    CharSpan pronoun) {
        Resolution resolution = resolution(article, words, quotations, annotation, enclosing);
        resolution.speakers();
        return resolution.ranking(words.under(pronoun).first()).map(resolution::referents).orElse(List.of());
    }

    /** The persons and bodies that the report names; see {@link org.onrecord.resolve.Resolver#appearances}. */
    public List<Appearance> appearances(Article article, Words words, Annotation annotation) {
        return new AppearanceReader(article.id(), words, lexicon).read(CastBuilder.build(words, lexicon, NameTags.of(words, annotation.names())));
    }

    private Resolution resolution(Article article, Words words, Quotations quotations, Annotation annotation, List<Integer> enclosing) {
        Cast cast = CastBuilder.build(words, lexicon, NameTags.of(words, annotation.names()));
        return new Resolution(new Report(article, words, quotations, cast, annotation.anaphors()), lexicon, annotation.attributions(), enclosing);
    }
}
