package org.onrecord.domain;

import java.util.List;

/**
 * What tagging found in one article.
 *
 * @param attributions in the order of their cues in the text
 * @param model        name and version of the model that found them
 */
public record Annotation(List<Attribution> attributions, String model) {

    public Annotation {
        attributions = List.copyOf(attributions);
    }
}
