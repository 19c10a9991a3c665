package org.onrecord.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.side.Reference;
import org.onrecord.claim.side.SideReader;
import org.onrecord.claim.side.Sided;
import org.onrecord.claim.side.Sides;
import org.onrecord.domain.Stance;
import org.onrecord.record.store.ClaimContent.Way;
import org.onrecord.record.store.ClaimGroup.Side;

/**
 * The wording of a claim, and on which side of it each way of saying it is.
 *
 * @param byWay by the keys of ways
 */
record ClaimSides(String wording, Map<Long, Side> byWay) {

    private static final Side LOST = new Side(Stance.UNCLEAR, List.of("its words were changed while claims were made"));

    /** @param propositions by the ids of statements; what is missing there was changed meanwhile, and comes again with its change */
    static ClaimSides of(SideReader reader, List<Way> ways, Map<String, Proposition> propositions, List<Reference> references) {
        List<Proposition> members = ways.stream().map(Way::sample).filter(propositions::containsKey).map(propositions::get).toList();
        Sides sides = Sides.of(reader, members, references);
        Map<Long, Side> byWay = new HashMap<>();
        for (Way way : ways) {
            Sided sided = sides.members().get(way.sample());
            byWay.put(way.key(), sided == null ? LOST : new Side(sided.stance(), sided.reasons()));
        }
        return new ClaimSides(sides.wording().text(), byWay);
    }

    Map<Long, Side> of(List<Way> ways) {
        Map<Long, Side> some = new HashMap<>();
        ways.forEach(way -> some.put(way.key(), byWay.get(way.key())));
        return some;
    }
}
