package org.onrecord.resolve.speaker;

import java.util.Set;

/**
 * What the report calls a person besides the name: head "president", modifiers "russian".
 *
 * @param word index of the head in the text
 */
record Descriptor(String head, Set<String> modifiers, int word) {

    Descriptor {
        modifiers = Set.copyOf(modifiers);
    }
}
