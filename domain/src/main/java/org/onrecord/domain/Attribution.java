package org.onrecord.domain;

import java.util.List;

/**
 * Spans that the tagger found to belong together: the words that name the source, the reporting words, what was said.
 *
 * @param source     empty: the text names none here
 * @param cue        empty: nothing reports (a quotation that stands alone)
 * @param content    one or more; several where the cue stands in the middle or a quotation goes on in the next paragraph
 * @param confidence 0 to 1, the tagger's own
 */
public record Attribution(List<CharSpan> source, List<CharSpan> cue, List<CharSpan> content, double confidence) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }
}
