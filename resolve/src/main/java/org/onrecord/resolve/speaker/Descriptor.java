package org.onrecord.resolve.speaker;

import java.util.Set;

/**
 * What the report calls a person besides the name: head "president", modifiers "russian".
 *
 * @param scope what it is the role of, see {@link RoleScope}: "marland" in "President Ann Lee of Marland"
 * @param word  index of the head in the text
 */
record Descriptor(String head, Set<String> modifiers, Set<String> scope, int word) {

    Descriptor {
        modifiers = Set.copyOf(modifiers);
        scope = Set.copyOf(scope);
    }
}
