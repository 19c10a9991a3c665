package org.onrecord.resolve.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.quote.Quotation.Ending;
import org.onrecord.resolve.text.Words;

/** Joins a quotation that goes on in the next paragraph, where the tagger made an attribution without source and cue of it. */
final class ContinuedQuotations {

    private final Words words;
    private final Quotations quotations;

    ContinuedQuotations(Words words, Quotations quotations) {
        this.words = words;
        this.quotations = quotations;
    }

    List<Attribution> apply(List<Attribution> attributions) {
        List<Attribution> result = new ArrayList<>();
        Map<Integer, Integer> owners = new HashMap<>();
        for (Attribution attribution : attributions) {
            int first = quotationOf(attribution.content().getFirst());
            Integer owner = attribution.cue().isEmpty() && attribution.source().isEmpty() && first > 0
                    && quotations.all().get(first - 1).ending() == Ending.GOES_ON ? owners.get(first - 1) : null;
            int index = owner == null ? result.size() : owner;
            if (owner == null) {
                result.add(attribution);
            } else {
                result.set(owner, joined(result.get(owner), attribution));
            }
            attribution.content().stream().map(this::quotationOf).filter(quotation -> quotation >= 0)
                    .forEach(quotation -> owners.putIfAbsent(quotation, index));
        }
        return result;
    }

    private static Attribution joined(Attribution one, Attribution next) {
        List<CharSpan> content = new ArrayList<>(one.content());
        content.addAll(next.content());
        return new Attribution(one.source(), one.cue(), Spans.apart(content), Math.min(one.confidence(), next.confidence()));
    }

    /** Index of the quotation in which the span ends; -1 when in none. */
    private int quotationOf(CharSpan span) {
        int last = words.under(span).end() - 1;
        int at = quotations.firstEndingAfter(last);
        return at < quotations.all().size() && quotations.all().get(at).words().holds(last) ? at : -1;
    }
}
