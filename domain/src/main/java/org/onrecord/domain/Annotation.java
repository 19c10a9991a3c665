package org.onrecord.domain;

import java.util.List;

/**
 * What tagging found in one article.
 *
 * @param attributions in the order of their cues in the text
 * @param names        in the text's order, apart from each other
 * @param anaphors     in the text's order
 * @param model        name and version of the model that found them
 */
public record Annotation(List<Attribution> attributions, List<Name> names, List<Anaphor> anaphors, String model) {

    public Annotation {
        attributions = List.copyOf(attributions);
        names = List.copyOf(names);
        anaphors = List.copyOf(anaphors);
    }

    /** Attributions alone, as hand-made ones are. */
    public static Annotation of(List<Attribution> attributions, String model) {
        return new Annotation(attributions, List.of(), List.of(), model);
    }
}
