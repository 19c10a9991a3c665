package org.onrecord.resolve.speaker;

import java.util.List;
import org.onrecord.domain.Anaphor;
import org.onrecord.domain.Article;
import org.onrecord.resolve.quote.Quotations;
import org.onrecord.resolve.text.Words;

/** One article as the sieves see it. */
record Report(Article article, Words words, Quotations quotations, Cast cast, List<Anaphor> anaphors) {

    Report {
        anaphors = List.copyOf(anaphors);
    }
}
