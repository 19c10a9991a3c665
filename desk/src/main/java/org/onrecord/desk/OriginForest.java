package org.onrecord.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.OriginTree.Copy;
import org.onrecord.domain.OriginTree.Leaf;
import org.onrecord.domain.OriginTree.Title;
import org.onrecord.domain.Reprint;
import org.onrecord.origin.tree.Ancestry;
import org.onrecord.record.store.Arrival;
import org.onrecord.record.store.KeptOrigins;
import org.onrecord.record.store.OriginReport;
import org.onrecord.record.store.RecordFault;

/** Which of some reports are copies of which: each below the one of them, or of their origins, that it has most of its text from. */
final class OriginForest {

    private final KeptOrigins origins;
    private final Map<Long, Arrival> articles = new HashMap<>();

    OriginForest(KeptOrigins origins) {
        this.origins = origins;
    }

    private record Place(long key, int depth) { }

    /** Trees by the dates of their origins; reports that were not compared yet are left out. */
    List<Leaf> of(Collection<String> reports) throws RecordFault {
        Map<Long, Long> origin = origins.originsOf(reports);
        Set<Long> keys = new HashSet<>(origin.keySet());
        keys.addAll(origin.values());
        origins.articles(keys).forEach(arrival -> articles.put(arrival.key(), arrival));
        List<OriginReport> members = origins.reports(keys);
        List<Reprint> pairs = origins.reprints(keys).stream().filter(pair -> keys.contains(pair.report()) && keys.contains(pair.other())).toList();
        Map<Long, Reprint> parents = Ancestry.of(members.stream().map(OriginStep::printed).toList(), pairs);
        return places(members, above(parents, origin)).stream().map(place -> leaf(place, parents)).toList();
    }

    /** A report that has its text from its origin through others, which are not among these, stands below the origin itself. */
    private static Map<Long, Long> above(Map<Long, Reprint> parents, Map<Long, Long> origin) {
        Map<Long, Long> above = new HashMap<>();
        parents.forEach((key, pair) -> above.put(key, pair.other()));
        origin.forEach((key, first) -> {
            if (!above.containsKey(key) && root(first, above) != key) {
                above.put(key, first);
            }
        });
        return above;
    }

    private static long root(long key, Map<Long, Long> above) {
        long root = key;
        while (above.containsKey(root)) {
            root = above.get(root);
        }
        return root;
    }

    /** Each after the one above it, those below one by date. */
    private static List<Place> places(List<OriginReport> members, Map<Long, Long> above) {
        List<OriginReport> latestFirst = members.stream().sorted(Comparator.comparing((OriginReport report) -> report.published().orElse("unknown"))
                .thenComparing(OriginReport::key).reversed()).toList();
        Map<Long, List<OriginReport>> below = Origins.by(latestFirst.stream().filter(report -> above.containsKey(report.key())).toList(), report -> above.get(report.key()));
        Deque<Place> next = new ArrayDeque<>();
        latestFirst.stream().filter(report -> !above.containsKey(report.key())).forEach(origin -> next.push(new Place(origin.key(), 0)));
        List<Place> places = new ArrayList<>();
        while (!next.isEmpty()) {
            Place place = next.pop();
            places.add(place);
            below.getOrDefault(place.key(), List.of()).forEach(report -> next.push(new Place(report.key(), place.depth() + 1)));
        }
        return places;
    }

    private Leaf leaf(Place place, Map<Long, Reprint> parents) {
        Optional<Copy> copy = Optional.ofNullable(parents.get(place.key())).map(pair ->
                new Copy(articles.get(pair.other()).article().id(), pair.kind(), pair.share(), pair.otherShare(), List.of()));
        return new Leaf(place.depth(), Title.of(articles.get(place.key()).article()), copy);
    }
}
