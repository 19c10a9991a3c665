package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

/**
 * Where a query's words stand in what it found: looked for again in each text that is shown, so that the index need not keep the places,
 * and a beginning ("a*") costs no more than a word.
 */
final class Marking {

    /** Texts are so short as a rule; of longer ones the beginning is marked. */
    private static final int LONGEST = 20_000;

    private final Query words;
    private final MemoryIndex text = new MemoryIndex(true);

    Marking(Query words) {
        this.words = words;
    }

    /** Spans of the content in order, in code points; those that overlap are one. */
    List<CharSpan> in(String content) throws IOException {
        text.reset();
        text.addField(Fields.WORDS, content.length() <= LONGEST ? content : content.substring(0, LONGEST), Words.INDEXED);
        IndexSearcher searcher = text.createSearcher();
        Matches matches = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1)
                .matches(searcher.getIndexReader().leaves().getFirst(), 0);
        MatchesIterator places = matches == null ? null : matches.getMatches(Fields.WORDS);
        TreeSet<CharSpan> spans = new TreeSet<>();
        Text all = Text.of(content);
        while (places != null && places.next()) {
            if (places.startOffset() >= 0) {
                spans.add(all.span(places.startOffset(), places.endOffset()));
            }
        }
        return joined(spans);
    }

    private static List<CharSpan> joined(TreeSet<CharSpan> spans) {
        List<CharSpan> joined = new ArrayList<>();
        for (CharSpan span : spans) {
            if (!joined.isEmpty() && joined.getLast().meets(span)) {
                CharSpan last = joined.removeLast();
                joined.add(new CharSpan(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
