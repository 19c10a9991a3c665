package org.onrecord.claim.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is joined as a whole.
 *
 * @param faces nodes that are scored for it, few
 * @param nodes all that it is made of, the faces among them
 * @param sides on which side of which constraint it is
 */
record Unit(List<Integer> faces, List<Integer> nodes, Map<Integer, Integer> sides) {

    Unit {
        faces = List.copyOf(faces);
        nodes = List.copyOf(nodes);
        sides = Map.copyOf(sides);
    }

    boolean isApart(Unit other) {
        return Held.areApart(sides, other.sides);
    }

    /** With another one, whose faces no longer count: the rest is scored by this one's. */
    Unit with(Unit other) {
        Map<Integer, Integer> all = new HashMap<>(sides);
        all.putAll(other.sides);
        return new Unit(faces, Stream.concat(nodes.stream(), other.nodes.stream()).sorted().toList(), all);
    }
}
