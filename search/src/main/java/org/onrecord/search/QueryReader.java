package org.onrecord.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.onrecord.search.StatementQuery.Days;
import org.onrecord.search.StatementQuery.Property;

/** What was asked for, in Lucene's terms. */
final class QueryReader {

    /** Longer ones are no question. */
    private static final int LONGEST = 10_000;

    private static final String EXAMPLE = "; this would work: interfere OR \"meddled in\"";

    private QueryReader() { }

    static Query read(StatementQuery asked) throws SearchFault {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(asked.words().isBlank() ? MatchAllDocsQuery.INSTANCE : words(asked.words()), Occur.MUST);
        asked.filter().forEach((property, values) -> all.add(anyOf(property, values), Occur.FILTER));
        days(all, asked.said(), Fields.SAID_FIRST, Fields.SAID_LAST);
        days(all, asked.published(), Fields.PUBLISHED_FIRST, Fields.PUBLISHED_LAST);
        return all.build();
    }

    private static Query words(String words) throws SearchFault {
        if (words.length() > LONGEST) {
            throw new SearchFault(SearchFault.Kind.BAD_QUERY, "the query has " + words.length() + " characters, at most " + LONGEST + " are read", null);
        }
        QueryParser parser = new QueryParser(Fields.WORDS, Words.ANALYZER);
        parser.setDefaultOperator(QueryParser.Operator.AND);
        parser.setAllowLeadingWildcard(false);
        parser.setFuzzyPrefixLength(1);
        try {
            return parser.parse(words);
        } catch (ParseException e) {
            throw bad(place(e).map(place -> "the query is not understood at character " + place).orElse("the query is not understood: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")), e);
        } catch (IndexSearcher.TooManyClauses e) {
            throw bad("the query stands for more than " + IndexSearcher.getMaxClauseCount() + " words", e);
        }
    }

    private static SearchFault bad(String what, Exception cause) {
        return new SearchFault(SearchFault.Kind.BAD_QUERY, what + EXAMPLE, cause);
    }

    /** Counted from 1. */
    private static Optional<Integer> place(ParseException e) {
        return e.getCause() instanceof ParseException grammar && grammar.currentToken != null
                ? Optional.of(grammar.currentToken.next.beginColumn + 1) : Optional.empty();
    }

    private static Query anyOf(Property property, List<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(property(property, value), Occur.SHOULD));
        return any.build();
    }

    /** The words of a value in their order, without any syntax: "Halloran" finds "Ines Halloran". */
    private static Query property(Property property, String value) {
        Query phrase = new QueryBuilder(Words.ANALYZER).createPhraseQuery(Fields.words(property), value);
        return phrase == null ? new MatchNoDocsQuery("no word in " + value) : phrase;
    }

    /** Those that may lie in these days: a month counts for each of its days. */
    private static void days(BooleanQuery.Builder all, Days days, String first, String last) {
        if (days.isAny()) {
            return;
        }
        all.add(LongPoint.newRangeQuery(last, days.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE), Long.MAX_VALUE), Occur.FILTER);
        all.add(LongPoint.newRangeQuery(first, Long.MIN_VALUE, days.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)), Occur.FILTER);
    }
}
