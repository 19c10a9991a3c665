package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.onrecord.domain.Meaning;
import org.onrecord.search.Likes.Like;

/** The nearest sayings to a meaning: statements of the same words count as one saying. */
final class Nearest {

    /** Statements looked for at once: at 50 97 % of the ten nearest are found, at 20 96 %, at 200 98.5 % in three times the time. */
    private static final int AT_ONCE = 50;

    private final IndexSearcher searcher;
    private final Meaning asked;
    private final Query filter;
    private final Map<BytesRef, Integer> firsts = new LinkedHashMap<>();

    /** @param filter what must hold besides */
    Nearest(IndexSearcher searcher, Meaning asked, Query filter) {
        this.searcher = searcher;
        this.asked = asked;
        this.filter = filter;
    }

    /** The nearest first; of each saying the nearest statement, of those alike the one that was put in first. */
    List<Like> most(int most) throws IOException {
        int atOnce = Math.max(AT_ONCE, most);
        int found = atOnce;
        while (firsts.size() < most && found == atOnce) {
            found = look(atOnce);
        }
        List<Like> likes = new ArrayList<>();
        for (Map.Entry<BytesRef, Integer> saying : firsts.entrySet()) {
            if (likes.size() < most) {
                likes.add(like(saying.getKey(), saying.getValue()));
            }
        }
        return likes;
    }

    /** The nearest first, one for each saying. Looked for twice at most: to leave out what was found takes a look at every statement there is. */
    List<Near> near(int most) throws IOException {
        look(Math.max(AT_ONCE, most));
        if (firsts.size() < most / 2) {
            look(Math.max(AT_ONCE, most));
        }
        List<Near> near = new ArrayList<>();
        for (int document : firsts.values()) {
            if (near.size() < most) {
                near.add(new Near(bytes(document, Fields.STATEMENT).utf8ToString(), meaning(searcher, document)));
            }
        }
        return near;
    }

    /** @return how many statements were found */
    private int look(int atOnce) throws IOException {
        TopDocs nearest = searcher.search(new KnnByteVectorQuery(MeaningFields.MEANING, asked.direction(), atOnce, others()), atOnce);
        for (ScoreDoc document : nearest.scoreDocs) {
            firsts.putIfAbsent(bytes(document.doc, MeaningFields.SAYING), document.doc);
        }
        return nearest.scoreDocs.length;
    }

    /** What was found already is left out of the next look: one saying may be printed in more reports than are looked for at once. */
    private Query others() {
        if (firsts.isEmpty()) {
            return filter instanceof MatchAllDocsQuery ? null : filter;
        }
        return new BooleanQuery.Builder().add(filter, Occur.FILTER).add(new TermInSetQuery(MeaningFields.SAYING, firsts.keySet()), Occur.MUST_NOT).build();
    }

    private Like like(BytesRef saying, int document) throws IOException {
        Query same = new BooleanQuery.Builder().add(filter, Occur.FILTER).add(new TermQuery(new Term(MeaningFields.SAYING, saying)), Occur.FILTER).build();
        return new Like(bytes(document, Fields.STATEMENT).utf8ToString(), bytes(document, Fields.ARTICLE).utf8ToString(),
                asked.likeness(meaning(searcher, document)), searcher.count(same));
    }

    private BytesRef bytes(int document, String field) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        values.advanceExact(document - leaf.docBase);
        return BytesRef.deepCopyOf(values.binaryValue());
    }

    /** The meaning of any statement that has a term. Asked part by part: a query would first count the term in all parts, and most have it not. */
    static Optional<Meaning> meaning(IndexSearcher searcher, Term term) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits present = leaf.reader().getLiveDocs();
            while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (present == null || present.get(documents.docID())) {
                    return Optional.of(meaning(searcher, leaf.docBase + documents.docID()));
                }
            }
        }
        return Optional.empty();
    }

    private static Meaning meaning(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        ByteVectorValues meanings = leaf.reader().getByteVectorValues(MeaningFields.MEANING);
        DocIndexIterator places = meanings.iterator();
        places.advance(document - leaf.docBase);
        return Meaning.of(meanings.vectorValue(places.index()));
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }
}
