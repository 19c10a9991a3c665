package org.onrecord.resolve.quote;

import java.util.List;
import org.onrecord.domain.Attribution;
import org.onrecord.resolve.text.Words;

/**
 * Makes a tagger's attributions follow the report's structure. Each step is a class of its own with the counts that speak for it.
 */
public final class Repair {

    private final Words words;
    private final Quotations quotations;

    private Repair(Words words, Quotations quotations) {
        this.words = words;
        this.quotations = quotations;
    }

    /** For one text; {@code quotations} are those of {@code words}. */
    public static Repair of(Words words, Quotations quotations) {
        return new Repair(words, quotations);
    }

    /**
     * The attributions repaired, then those added for quotations that none of them holds.
     *
     * @param attributions in the order of their cues, as {@link org.onrecord.domain.Annotation} has them; their spans may be
     *                     out of order, overlap or reach over the end of the text
     */
    public List<Attribution> apply(List<Attribution> attributions) {
        List<Attribution> repaired = Spans.sound(words, attributions);
        repaired = new QuotationEdges(words, quotations).apply(repaired);
        repaired = new ContinuedQuotations(words, quotations).apply(repaired);
        return new MissedQuotations(words, quotations).apply(repaired);
    }
}
