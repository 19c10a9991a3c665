package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.onrecord.search.Hits.Count;

/**
 * Which statements have which value of a property that has few, a bit for each statement and value: where much is found, comparing bits counts
 * them in a hundredth of the time that looking at each statement takes.
 */
final class FewValues {

    private final List<Map<String, FixedBitSet>> leaves = new ArrayList<>();

    FewValues(IndexReader reader, String field) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedSetDocValues values = leaf.reader().getSortedSetDocValues(field);
            leaves.add(values == null ? Map.of() : statements(values, leaf.reader().maxDoc()));
        }
    }

    private static Map<String, FixedBitSet> statements(SortedSetDocValues values, int documents) throws IOException {
        List<FixedBitSet> sets = new ArrayList<>();
        Map<String, FixedBitSet> byValue = new HashMap<>();
        for (long value = 0; value < values.getValueCount(); value++) {
            sets.add(new FixedBitSet(documents));
            byValue.put(values.lookupOrd(value).utf8ToString(), sets.getLast());
        }
        for (int document = values.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = values.nextDoc()) {
            for (int i = 0; i < values.docValueCount(); i++) {
                sets.get((int) values.nextOrd()).set(document);
            }
        }
        return byValue;
    }

    /** The values of what was found, the commonest first, and by their letters where they are as common. */
    List<Count> of(FacetsCollector found, int most) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (FacetsCollector.MatchingDocs some : found.getMatchingDocs()) {
            FixedBitSet hits = hits(some);
            leaves.get(some.context().ord).forEach((value, statements) ->
                    counts.merge(value, (int) FixedBitSet.intersectionCount(statements, hits), Integer::sum));
        }
        return counts.entrySet().stream().filter(count -> count.getValue() > 0).map(count -> new Count(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingInt(Count::statements).reversed().thenComparing(Count::value)).limit(most).toList();
    }

    private static FixedBitSet hits(FacetsCollector.MatchingDocs some) throws IOException {
        FixedBitSet hits = new FixedBitSet(some.context().reader().maxDoc());
        DocIdSetIterator documents = some.bits() == null ? null : some.bits().iterator();
        if (documents != null) {
            hits.or(documents);
        }
        return hits;
    }
}
