package org.onrecord.resolve.speaker;

import java.util.List;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.Name;
import org.onrecord.domain.Speaker;
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

    /**
     * The speakers of each attribution, in the order given; an empty list where the report leaves it open.
     *
     * @param attributions in the order of their contents
     * @param enclosing    for each attribution the index of the one in whose content its source or cue stands, or -1
     * @param names        what tagging takes for names; empty when it looked for none
     */
    public List<List<Speaker>> resolve(Article article, Words words, Quotations quotations, List<Attribution> attributions,
                                       List<Integer> enclosing, List<Name> names) {
        Report report = new Report(article, words, quotations, CastBuilder.build(words, lexicon, NameTags.of(words, names)));
        return new Resolution(report, lexicon, attributions, enclosing).speakers();
    }
}
