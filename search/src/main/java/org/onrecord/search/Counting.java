package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.onrecord.search.Hits.Count;
import org.onrecord.search.StatementQuery.Property;

/** Counts the values of properties in one state of the index. */
final class Counting {

    /** Of no index. */
    static final Counting NOTHING = new Counting(null);

    /** Values given for each property. */
    private static final int MOST = 10;

    /** Of statements the share, 1 in so many, from which on comparing bits is quicker than looking at each. */
    private static final int MUCH = 100;

    private final IndexReader reader;
    private final Map<Property, StringDocValuesReaderState> states = new EnumMap<>(Property.class);
    private final Map<Property, FewValues> few = new EnumMap<>(Property.class);

    Counting(IndexReader reader) {
        this.reader = reader;
    }

    boolean isOf(IndexReader other) {
        return reader == other;
    }

    /** For each of the properties its commonest values among what was found, the commonest first. */
    Map<Property, List<Count>> of(Set<Property> properties, FacetsCollector found) throws IOException {
        Map<Property, List<Count>> counts = new EnumMap<>(Property.class);
        for (Property property : properties) {
            counts.put(property, values(property, found));
        }
        return counts;
    }

    private List<Count> values(Property property, FacetsCollector found) throws IOException {
        String field = Fields.counted(property);
        if (reader.leaves().stream().allMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) == null)) {
            return List.of();
        }
        if (!Fields.isNamed(property) && isMuch(found)) {
            return few(property, field).of(found, MOST);
        }
        FacetResult result = new StringValueFacetCounts(state(property, field), found).getTopChildren(MOST, field);
        List<Count> values = new ArrayList<>();
        for (LabelAndValue value : result == null ? new LabelAndValue[0] : result.labelValues) {
            values.add(new Count(value.label, value.value.intValue()));
        }
        return List.copyOf(values);
    }

    private boolean isMuch(FacetsCollector found) {
        return found.getMatchingDocs().stream().mapToLong(FacetsCollector.MatchingDocs::totalHits).sum() > reader.maxDoc() / MUCH;
    }

    private synchronized FewValues few(Property property, String field) throws IOException {
        FewValues values = few.get(property);
        if (values == null) {
            values = new FewValues(reader, field);
            few.put(property, values);
        }
        return values;
    }

    private synchronized StringDocValuesReaderState state(Property property, String field) throws IOException {
        StringDocValuesReaderState state = states.get(property);
        if (state == null) {
            state = new StringDocValuesReaderState(reader, field);
            states.put(property, state);
        }
        return state;
    }
}
