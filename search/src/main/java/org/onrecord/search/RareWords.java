package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Statements that share a content's rarest words: names, numbers and what else few others say. Its cost does not grow with the index. */
final class RareWords {

    /** Words looked for: a content of the press has some fifteen, of which half are in every third statement. */
    private static final int WORDS = 6;

    /** Words that more statements have are not looked for: looking through all of these takes some 0.1 ms, however many statements there are. */
    private static final int COMMONEST = 1_000;

    private final IndexSearcher searcher;

    RareWords(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    private record Rare(Term term, int statements) { }

    /** Ids, the best match first. */
    List<String> sharing(String content, int most) throws IOException {
        List<Rare> rare = rarest(content);
        if (rare.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        rare.forEach(word -> any.add(new TermQuery(word.term()), Occur.SHOULD));
        Query query = any.build();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc document : searcher.search(query, new TopScoreDocCollectorManager(most, null, most)).scoreDocs) {
            ids.add(Selection.id(searcher, document.doc));
        }
        return ids;
    }

    /** A word that one statement has alone finds only that. */
    private List<Rare> rarest(String content) throws IOException {
        List<Rare> rare = new ArrayList<>();
        for (String word : words(content)) {
            Term term = new Term(Fields.WORDS, word);
            int statements = searcher.getIndexReader().docFreq(term);
            if (statements > 1 && statements <= COMMONEST) {
                rare.add(new Rare(term, statements));
            }
        }
        return rare.stream().sorted(Comparator.comparingInt(Rare::statements).thenComparing(word -> word.term().text())).limit(WORDS).toList();
    }

    private static Set<String> words(String content) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = Words.ASKED.tokenStream(Fields.WORDS, content)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words;
    }
}
