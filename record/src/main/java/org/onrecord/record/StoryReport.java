package org.onrecord.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A report in a story, without its text.
 *
 * @param article   its id
 * @param headline  or, where it has none, its first words; empty: it has neither
 * @param published EDTF
 * @param closeness how much it has in common with the story's others, on average: 0 to 1
 * @param words     what it shares with them that few other reports have, the most telling first
 */
public record StoryReport(String article, String source, Optional<String> headline, Optional<String> outlet, Optional<String> published, double closeness,
                          List<String> words) {

    public StoryReport {
        Objects.requireNonNull(article, "article is null");
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(headline, "headline is null");
        Objects.requireNonNull(outlet, "outlet is null");
        Objects.requireNonNull(published, "published is null");
        words = List.copyOf(words);
    }
}
