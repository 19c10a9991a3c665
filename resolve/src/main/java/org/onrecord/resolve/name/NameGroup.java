package org.onrecord.resolve.name;

import java.util.List;

/**
 * Uses of one name in one report.
 *
 * @param kind    what it names, as the uses tell it
 * @param uses    indices into the uses given, in their order
 * @param unclear whether it is a name that several persons of the report share, and none of them is clearly meant
 */
public record NameGroup(NameUse.Kind kind, List<Integer> uses, boolean unclear) {

    public NameGroup {
        uses = List.copyOf(uses);
    }
}
