package org.onrecord.search;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

/** Where a query's words stand in what it found. */
final class Matching {

    private final IndexSearcher searcher;
    private final Weight weight;

    Matching(IndexSearcher searcher, Query query) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.rewrite(query).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Spans of the content in order, in code points; those that overlap are one. */
    List<CharSpan> in(int document, String content) throws IOException {
        LeafReaderContext leaf = searcher.getIndexReader().leaves().get(ReaderUtil.subIndex(document, searcher.getIndexReader().leaves()));
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        MatchesIterator places = matches == null ? null : matches.getMatches(Fields.WORDS);
        TreeSet<CharSpan> spans = new TreeSet<>();
        Text text = Text.of(content);
        while (places != null && places.next()) {
            if (places.startOffset() >= 0) {
                spans.add(text.span(places.startOffset(), places.endOffset()));
            }
        }
        return spans.stream().filter(span -> spans.stream().noneMatch(other -> !other.equals(span) && other.covers(span))).toList();
    }
}
