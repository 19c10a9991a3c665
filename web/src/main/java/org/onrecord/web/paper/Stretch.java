package org.onrecord.web.paper;

import java.util.List;

/**
 * Words of a paragraph that are all marked alike.
 *
 * @param classes of the style sheet, separated by blanks: what these words are; empty: nothing of a statement
 * @param begins  numbers of the statements whose content begins with them
 */
public record Stretch(String words, String classes, List<Integer> begins) {

    public Stretch {
        begins = List.copyOf(begins);
    }
}
