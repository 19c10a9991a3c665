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
        return attributions;
    }
}
