package org.onrecord.web.claim;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.desk.Claims.Found;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Stance;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.ClaimSummary.Count;
import org.onrecord.record.KeptClaim;

/** What of a claim is shown: of each side the first statements by date, then pages. */
final class Portion {

    /** Statements of each side on a page, where there are one or two. */
    private static final int MOST = 50;

    /** Statements on a page: with one in each entry it weighs 130 KB beside its pictures, and 8 more with a link to cite each, of the 150 that a page may have. */
    private static final int ALL = 100;

    /** Statements of a whole claim in which changes of position and differing accounts are looked for: of a million in the record, 300 took 23 to 30 ms to look up. */
    private static final int LOOKED_THROUGH = 300;

    static final Comparator<Cited> BY_DAY = Comparator.comparing((Cited cited) -> cited.day().orElse("~")).thenComparing(cited -> cited.statement().id());

    private Portion() { }

    /** How many statements of each side a page of the claim shows. */
    static int most(ClaimSummary claim) {
        return Math.min(MOST, ALL / Math.max(1, claim.sides().size()));
    }

    /** How many statements of each side are looked through for what is told of a whole claim: where they are too many, of the smaller sides all. */
    static int lookedThrough(ClaimSummary claim) {
        int left = LOOKED_THROUGH;
        List<Integer> counts = claim.sides().values().stream().map(Count::statements).sorted().toList();
        for (int i = 0; i < counts.size(); i++) {
            int share = left / (counts.size() - i);
            if (counts.get(i) > share) {
                return share;
            }
            left -= counts.get(i);
        }
        return LOOKED_THROUGH;
    }

    /** The sides by their first statements, those without a day last: no side is first by right. */
    static List<Stance> order(Found found) {
        Map<String, Stance> sides = stances(found);
        return found.statements().stream().sorted(BY_DAY).map(cited -> sides.get(cited.statement().id())).distinct().toList();
    }

    static Map<String, Stance> stances(Found found) {
        return found.claim().members().stream().collect(Collectors.toMap(Claim.Member::statement, Claim.Member::stance));
    }

    /** A claim that is not kept, counted as kept ones are. */
    static ClaimSummary counted(Found found) {
        Map<String, Stance> sides = stances(found);
        Map<Stance, Count> counts = new EnumMap<>(Stance.class);
        for (Stance side : Stance.values()) {
            List<Cited> of = found.statements().stream().filter(cited -> sides.get(cited.statement().id()) == side).toList();
            if (!of.isEmpty()) {
                counts.put(side, new Count(of.size(), (int) of.stream().flatMap(cited -> cited.statement().speakers().stream()).map(speaker -> speaker.id()).distinct().count()));
            }
        }
        List<String> days = found.statements().stream().flatMap(cited -> cited.day().stream()).sorted().toList();
        return new ClaimSummary(found.claim().id(), found.claim().wording(), found.claim().name(), counts, new ClaimSummary.Extent(reports(found).size(),
                days.stream().findFirst(), days.isEmpty() ? Optional.empty() : Optional.of(days.getLast())));
    }

    static Set<String> reports(Found found) {
        return found.statements().stream().map(Cited::article).collect(Collectors.toSet());
    }

    /** Of each side the statements of one page. @param skip of each side; empty: there are none */
    static Optional<Found> part(Found found, int skip, int most) {
        Map<String, Stance> sides = stances(found);
        Map<Stance, List<Cited>> bySide = found.statements().stream().sorted(BY_DAY).collect(Collectors.groupingBy(cited -> sides.get(cited.statement().id())));
        List<Cited> some = bySide.values().stream().flatMap(of -> of.stream().skip(skip).limit(most)).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(of(found, some));
    }

    /** A claim with some of its statements alone. */
    static Found of(Found found, List<Cited> some) {
        Set<String> ids = some.stream().map(cited -> cited.statement().id()).collect(Collectors.toSet());
        List<Claim.Member> members = found.claim().members().stream().filter(member -> ids.contains(member.statement())).toList();
        KeptClaim kept = new KeptClaim(Claim.of(found.claim().wording(), found.claim().name(), members), found.kept().whySides());
        return new Found(kept, some.stream().sorted(Comparator.comparing(cited -> cited.statement().id())).toList(), found.asked());
    }
}
