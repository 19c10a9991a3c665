package org.onrecord.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.onrecord.search.StatementQuery.Days;
import org.onrecord.search.StatementQuery.Property;

/** What was asked for, in Lucene's terms. */
final class QueryReader {

    /** Values of one property: longer lists are no question. */
    private static final int MOST_VALUES = 100;

    private QueryReader() { }

    /**
     * @param words   what is asked of the words
     * @param filters what must hold besides
     * @param earlier whether earlier texts are searched too
     */
    record Asked(Query words, List<Query> filters, boolean earlier) {

        /** All of it, for one state of the index: which words are meant by "roughly~" is looked up once. */
        Asked in(IndexSearcher searcher) throws IOException {
            return new Asked(searcher.rewrite(words), filters, earlier);
        }

        Query all() {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            all.add(words, Occur.MUST);
            filters.forEach(filter -> all.add(filter, Occur.FILTER));
            if (!earlier) {
                all.add(Fields.OF_EARLIER_TEXTS, Occur.MUST_NOT);
            }
            return all.build();
        }
    }

    static Asked read(StatementQuery asked) throws SearchFault {
        Query words = asked.words().isBlank() ? MatchAllDocsQuery.INSTANCE : QueryWords.read(asked.words());
        List<Query> filters = new ArrayList<>();
        for (Map.Entry<Property, List<String>> wanted : asked.filter().entrySet()) {
            filters.add(anyOf(wanted.getKey(), wanted.getValue()));
        }
        days(filters, asked.said(), Fields.SAID_FIRST, Fields.SAID_LAST);
        days(filters, asked.published(), Fields.PUBLISHED_FIRST, Fields.PUBLISHED_LAST);
        return new Asked(words, filters, asked.earlier());
    }

    private static Query anyOf(Property property, List<String> values) throws SearchFault {
        if (values.size() > MOST_VALUES) {
            throw new SearchFault(SearchFault.Kind.BAD_QUERY, values.size() + " values are asked of one property: at most " + MOST_VALUES + " can be", null);
        }
        if (values.size() == 1) {
            return is(property, values.getFirst());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(is(property, value), Occur.SHOULD));
        return any.build();
    }

    /** The words of a value in their order, without any syntax: "Halloran" finds "Ines Halloran". */
    private static Query is(Property property, String value) {
        if (!Fields.isNamed(property)) {
            return new TermQuery(new Term(Fields.words(property), Fields.whole(value)));
        }
        Query phrase = new QueryBuilder(Words.ASKED).createPhraseQuery(Fields.words(property), Fields.kept(value));
        return phrase == null ? new MatchNoDocsQuery("no word in a value") : phrase;
    }

    /** Those that may lie in these days: a month counts for each of its days. */
    private static void days(List<Query> filters, Days days, String first, String last) {
        if (days.isAny()) {
            return;
        }
        filters.add(IntPoint.newRangeQuery(last, days.from().map(QueryReader::number).orElse(Integer.MIN_VALUE), Integer.MAX_VALUE));
        filters.add(IntPoint.newRangeQuery(first, Integer.MIN_VALUE, days.to().map(QueryReader::number).orElse(Integer.MAX_VALUE)));
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
