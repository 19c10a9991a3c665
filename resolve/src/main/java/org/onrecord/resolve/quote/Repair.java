package org.onrecord.resolve.quote;

import java.util.List;
import org.onrecord.domain.Attribution;
import org.onrecord.resolve.text.Words;

/** Makes attributions follow the quotation marks. */
public final class Repair {

    private final Words words;
    private final Quotations quotations;

    private Repair(Words words, Quotations quotations) {
        this.words = words;
        this.quotations = quotations;
    }

    public static Repair of(Words words, Quotations quotations) {
        return new Repair(words, quotations);
    }

    public List<Attribution> apply(List<Attribution> attributions) {
        List<Attribution> repaired = new SharedContents(words).apply(attributions);
        repaired = new ParticipleSources(words).apply(repaired);
        repaired = new AndThat(words).apply(repaired);
        return new MissedQuotations(words, quotations).apply(repaired);
    }
}
