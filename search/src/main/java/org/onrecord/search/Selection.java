package org.onrecord.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** All statements that a query finds, in the state that the index had when it was asked. */
public final class Selection implements AutoCloseable {

    private final Place place;
    private final IndexSearcher searcher;
    private final FixedBitSet found;

    private Selection(Place place, IndexSearcher searcher) {
        this.place = place;
        this.searcher = searcher;
        this.found = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    }

    static Selection of(Place place, IndexSearcher searcher, Query query) throws IOException {
        Selection selection = new Selection(place, searcher);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                selection.add(leaf, scorer.iterator());
            }
        }
        searcher.getIndexReader().incRef();
        return selection;
    }

    /** The id of one statement. */
    static String id(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.STATEMENT);
        if (!ids.advanceExact(document - leaf.docBase)) {
            throw new CorruptIndexException("a statement without an id", "document " + document);
        }
        return ids.binaryValue().utf8ToString();
    }

    private void add(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
            if (live == null || live.get(document)) {
                found.set(leaf.docBase + document);
            }
        }
    }

    /** How many there are. */
    public long total() {
        return found.cardinality();
    }

    /** The ids of those in one report. */
    public Set<String> in(String article) throws SearchFault {
        Set<String> ids = new HashSet<>();
        each(leaf -> leaf.reader().postings(new Term(Fields.ARTICLE, article), PostingsEnum.NONE), ids::add);
        return ids;
    }

    /** Gives the id of each, in the order in which their reports were put in. */
    public void forEach(Consumer<String> statement) throws SearchFault {
        each(leaf -> DocIdSetIterator.all(leaf.reader().maxDoc()), statement);
    }

    private interface Documents {

        /** Null: none. */
        DocIdSetIterator in(LeafReaderContext leaf) throws IOException;
    }

    private void each(Documents documents, Consumer<String> statement) throws SearchFault {
        FolderReader.with(place, searcher, _ -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                DocIdSetIterator some = documents.in(leaf);
                if (some != null) {
                    ids(leaf, some, statement);
                }
            }
            return true;
        });
    }

    private void ids(LeafReaderContext leaf, DocIdSetIterator documents, Consumer<String> statement) throws IOException {
        BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.STATEMENT);
        for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
            if (found.get(leaf.docBase + document) && ids.advanceExact(document)) {
                statement.accept(ids.binaryValue().utf8ToString());
            }
        }
    }

    @Override
    public void close() throws SearchFault {
        try {
            searcher.getIndexReader().decRef();
        } catch (IOException e) {
            throw place.fault(e);
        }
    }
}
