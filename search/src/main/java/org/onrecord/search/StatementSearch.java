package org.onrecord.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.onrecord.search.QueryReader.Asked;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Show;

/**
 * Asks the index of a record's statements. Takes no lock: any number may search, in as many processes, while one writes. Safe for many
 * threads. What was committed after {@link #open} is seen after {@link #refresh}.
 */
public final class StatementSearch implements AutoCloseable {

    private static final Sort LATEST_FIRST = new Sort(
            IntField.newSortField(Fields.PUBLISHED_FIRST, true, SortedNumericSelector.Type.MAX, Integer.MIN_VALUE), SortField.FIELD_DOC);

    private final Place place;
    private final FolderReader reader;
    private volatile Counting counting = Counting.NOTHING;

    private StatementSearch(Place place, FolderReader reader) {
        this.place = place;
        this.reader = reader;
    }

    /** Opens the index in a folder; where there is none, the fault is {@link SearchFault.Kind#MISSING}, and nothing is made. */
    public static StatementSearch open(Path folder) throws SearchFault {
        Place place = StatementIndex.place(folder);
        return new StatementSearch(place, FolderReader.open(place));
    }

    /** The last change of the record that is found; 0: none. */
    public long upTo() throws SearchFault {
        return reader.reach().upTo();
    }

    /** What tells that change from those of other records, as it was committed. */
    public String history() throws SearchFault {
        return reader.reach().history();
    }

    /** Reads the whole index through, and tells damage that nobody would meet before a search comes upon it. */
    public void prove() throws SearchFault {
        reader.prove();
    }

    /** Sees what was committed since. */
    public void refresh() throws SearchFault {
        reader.refresh();
    }

    /** Reads the whole index and compares its checksums: the fault is {@link SearchFault.Kind#DAMAGED} when anything is damaged. */
    public void verify() throws SearchFault {
        reader.verify();
    }

    /** Whether a query can be asked, without an index: the fault says where it is not understood. */
    public static void check(StatementQuery asked) throws SearchFault {
        QueryReader.read(asked);
    }

    /** What a query finds, those hits that it asks to be shown. */
    public Hits search(StatementQuery asked) throws SearchFault {
        Asked query = QueryReader.read(asked);
        return reader.with(searcher -> search(searcher, query.in(searcher), asked));
    }

    /**
     * Gives the id of every statement that a query finds, however many, in the order in which their reports were put in; what the query
     * asks to be shown does not matter. Memory does not grow with their number.
     */
    public void forEach(StatementQuery asked, Consumer<String> statement) throws SearchFault {
        try (Selection selection = select(asked)) {
            selection.forEach(statement);
        }
    }

    /**
     * Statements that share the rarest words of a content, the best match first; itself among them, if it is in the index. What it costs does not
     * grow with the index: words that many statements have are not looked for.
     */
    public List<String> sharingRareWords(String content, int most) throws SearchFault {
        return reader.with(searcher -> new RareWords(searcher).sharing(content, most));
    }

    /** What a query finds, to be asked report by report, however many there are: a bit is held for each statement of the index. */
    public Selection select(StatementQuery asked) throws SearchFault {
        Asked query = QueryReader.read(asked);
        return reader.with(searcher -> Selection.of(place, searcher, query.in(searcher).all()));
    }

    private Hits search(IndexSearcher searcher, Asked query, StatementQuery asked) throws IOException {
        Show show = asked.show();
        Query all = query.all();
        TopDocs top = top(searcher, all, show, show.order() == Order.DATE || asked.words().isBlank());
        List<Hits.Hit> hits = new ArrayList<>();
        Marking marking = new Marking(query.words());
        StoredFields stored = searcher.storedFields();
        for (int i = show.skip(); i < top.scoreDocs.length; i++) {
            Document document = stored.document(top.scoreDocs[i].doc);
            String words = document.get(Fields.WORDS);
            hits.add(new Hits.Hit(Selection.id(searcher, top.scoreDocs[i].doc), document.get(Fields.ARTICLE), words, marking.in(words),
                    document.get(Fields.EDITION) != null));
        }
        if (show.counted().isEmpty()) {
            boolean isExact = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
            return new Hits(isExact ? top.totalHits.value() : searcher.count(all), hits, Map.of());
        }
        FacetsCollector found = searcher.search(all, new FacetsCollectorManager());
        long total = found.getMatchingDocs().stream().mapToLong(FacetsCollector.MatchingDocs::totalHits).sum();
        return new Hits(total, hits, counting(searcher).of(show.counted(), found));
    }

    /** The first ones only: what cannot be among them is passed over, which is most. */
    private static TopDocs top(IndexSearcher searcher, Query query, Show show, boolean latestFirst) throws IOException {
        int deepest = show.skip() + show.most();
        return latestFirst ? searcher.search(query, new TopFieldCollectorManager(LATEST_FIRST, deepest, null, deepest))
                : searcher.search(query, new TopScoreDocCollectorManager(deepest, null, deepest));
    }

    /** Kept as long as the index is the same: it takes long to make. */
    private Counting counting(IndexSearcher searcher) {
        Counting kept = counting;
        if (!kept.isOf(searcher.getIndexReader())) {
            kept = new Counting(searcher.getIndexReader());
            counting = kept;
        }
        return kept;
    }

    @Override
    public void close() throws SearchFault {
        reader.close();
    }
}
