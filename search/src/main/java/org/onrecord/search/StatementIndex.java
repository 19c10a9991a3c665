package org.onrecord.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.search.Hits.Count;
import org.onrecord.search.StatementQuery.Property;

/**
 * The index of a record's statements, a folder of its own. It knows up to which change of the record it goes ({@link #upTo()}): whoever
 * has the record brings what is newer. One writer, many readers.
 */
public final class StatementIndex implements AutoCloseable {

    /** Name under which a commit keeps {@link #upTo()}. */
    private static final String UP_TO = "up-to";

    /** Values counted for each property. */
    private static final int COUNTS = 10;

    /** Documents in memory before they are written, megabytes. */
    private static final double BUFFER = 64;

    private final Path folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private StatementIndex(Path folder, IndexWriter writer) throws IOException {
        this.folder = folder;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Opens the index in a folder, or makes an empty one. */
    public static StatementIndex open(Path folder) throws SearchFault {
        try {
            Directory directory = FSDirectory.open(folder);
            IndexWriterConfig config = new IndexWriterConfig(Words.ANALYZER).setRAMBufferSizeMB(BUFFER).setCommitOnClose(false);
            return new StatementIndex(folder, new IndexWriter(directory, config));
        } catch (IOException e) {
            throw fault(folder, e);
        }
    }

    /** The last change of the record that is surely in the index; 0: none. */
    public long upTo() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(UP_TO)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    /** Takes in the statements of a report, in the place of those it had. Found after the next {@link #commit}. */
    public void put(Article article, List<Statement> statements) throws SearchFault {
        List<Document> documents = new ArrayList<>();
        statements.forEach(statement -> documents.add(Fields.of(article, statement)));
        try {
            writer.updateDocuments(new Term(Fields.ARTICLE, article.id()), documents);
        } catch (IOException e) {
            throw fault(folder, e);
        }
    }

    /** Keeps all that was put in; a crash before it loses only what the record has as well. */
    public void commit(long upTo) throws SearchFault {
        try {
            writer.setLiveCommitData(Map.of(UP_TO, String.valueOf(upTo)).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw fault(folder, e);
        }
    }

    public Hits search(StatementQuery asked) throws SearchFault {
        Query query = QueryReader.read(asked);
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search(searcher, query, asked);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw fault(folder, e);
        }
    }

    private static Hits search(IndexSearcher searcher, Query query, StatementQuery asked) throws IOException {
        int deepest = asked.window().skip() + asked.window().most();
        FacetsCollectorManager.FacetsResult found = asked.order() == StatementQuery.Order.RELEVANCE
                ? FacetsCollectorManager.search(searcher, query, deepest, new FacetsCollectorManager())
                : FacetsCollectorManager.search(searcher, query, deepest, latestFirst(), new FacetsCollectorManager());
        TopDocs top = found.topDocs();
        List<Hits.Hit> hits = new ArrayList<>();
        Matching matching = new Matching(searcher, query);
        for (int i = asked.window().skip(); i < top.scoreDocs.length; i++) {
            ScoreDoc hit = top.scoreDocs[i];
            Document stored = searcher.storedFields().document(hit.doc);
            String words = stored.get(Fields.WORDS);
            hits.add(new Hits.Hit(stored.get(Fields.STATEMENT), stored.get(Fields.ARTICLE), words, matching.in(hit.doc, words)));
        }
        return new Hits(top.totalHits.value(), hits, counts(searcher, found.facetsCollector()));
    }

    private static Sort latestFirst() {
        return new Sort(new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE), SortField.FIELD_DOC);
    }

    private static Map<Property, List<Count>> counts(IndexSearcher searcher, FacetsCollector found) throws IOException {
        Map<Property, List<Count>> counts = new EnumMap<>(Property.class);
        for (Property property : Property.values()) {
            String field = Fields.counted(property);
            List<Count> values = new ArrayList<>();
            if (searcher.getIndexReader().leaves().stream().anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null)) {
                FacetResult result = new StringValueFacetCounts(new StringDocValuesReaderState(searcher.getIndexReader(), field), found)
                        .getTopChildren(COUNTS, field);
                for (LabelAndValue value : result == null ? new LabelAndValue[0] : result.labelValues) {
                    values.add(new Count(value.label, value.value.intValue()));
                }
            }
            counts.put(property, List.copyOf(values));
        }
        return counts;
    }

    private static SearchFault fault(Path folder, IOException e) {
        SearchFault.Kind kind = switch (e) {
            case LockObtainFailedException _ -> SearchFault.Kind.BUSY;
            case CorruptIndexException _, IndexFormatTooNewException _, IndexFormatTooOldException _, IndexNotFoundException _ -> SearchFault.Kind.DAMAGED;
            default -> SearchFault.Kind.FORBIDDEN;
        };
        String what = switch (kind) {
            case BUSY -> "another onrecord is writing to it: wait until it has ended";
            case DAMAGED -> "it is damaged or of another version: 'onrecord reindex' makes it again from the record";
            default -> "it cannot be read or written: " + e.getMessage();
        };
        return new SearchFault(kind, "the index " + folder + ": " + what, e);
    }

    @Override
    public void close() throws SearchFault {
        try {
            searchers.close();
            writer.close();
            writer.getDirectory().close();
        } catch (IOException | AlreadyClosedException e) {
            throw new SearchFault(SearchFault.Kind.FORBIDDEN, "the index " + folder + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
