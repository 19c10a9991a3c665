package org.onrecord.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.onrecord.search.QuerySymbols.Kind;
import org.onrecord.search.QuerySymbols.Symbol;

/** One word or phrase of a query, in Lucene's terms. */
final class QueryTerms {

    private static final Pattern NEAR = Pattern.compile("~(\\d{1,3})");
    private static final Pattern ROUGHLY = Pattern.compile("~([012])?");

    /** Further apart, words are not near each other. */
    private static final int FURTHEST = 100;

    /** Words of a phrase: sentences of the press are shorter. */
    private static final int LONGEST_PHRASE = 100;

    /** Of a beginning: fewer letters begin half the words there are. */
    private static final int SHORTEST = 2;

    /** Each is looked up among all words there are, which takes milliseconds. */
    private static final int MOST_ROUGH = 20;

    /** Letters that are as they stand: words that begin otherwise are hardly ever meant, and many to look at. */
    private static final int SURE = 1;

    /** In shorter words one letter may be another, in longer ones two. */
    private static final int LONG = 6;

    private int rough;

    Query of(Symbol symbol) throws SearchFault {
        if (symbol.mark().isEmpty()) {
            return phrase(symbol, 0);
        }
        if (symbol.kind() == Kind.PHRASE) {
            Matcher near = NEAR.matcher(symbol.mark());
            if (!near.matches() || Integer.parseInt(near.group(1)) > FURTHEST) {
                throw Mistake.at(symbol, "after a phrase ~ needs a number up to " + FURTHEST + ", the words that may stand between");
            }
            return phrase(symbol, Integer.parseInt(near.group(1)));
        }
        rough++;
        if (rough > MOST_ROUGH) {
            throw Mistake.at(symbol, "more than " + MOST_ROUGH + " words with * or ~ are not looked for at once");
        }
        return symbol.mark().equals("*") ? beginning(symbol) : roughly(symbol);
    }

    private static Query phrase(Symbol symbol, int between) throws SearchFault {
        Query phrase = new QueryBuilder(Words.ASKED).createPhraseQuery(Fields.WORDS, symbol.text(), between);
        if (phrase == null) {
            throw Mistake.at(symbol, "there is no letter or digit in '" + symbol.text() + "'");
        }
        if (phrase instanceof PhraseQuery several && several.getTerms().length > LONGEST_PHRASE) {
            throw Mistake.at(symbol, "more than " + LONGEST_PHRASE + " words in one phrase are not looked for");
        }
        return phrase;
    }

    private static Query beginning(Symbol symbol) throws SearchFault {
        Term term = term(symbol);
        if (term.text().length() < SHORTEST) {
            throw Mistake.at(symbol, "before * at least " + SHORTEST + " letters are needed");
        }
        return new PrefixQuery(term);
    }

    private static Query roughly(Symbol symbol) throws SearchFault {
        Matcher roughly = ROUGHLY.matcher(symbol.mark());
        if (!roughly.matches()) {
            throw Mistake.at(symbol, "* and ~ stand at the end of a word only, and after ~ a 1 or a 2");
        }
        Term term = term(symbol);
        int letters = term.text().length() < LONG ? 1 : 2;
        return new FuzzyQuery(term, roughly.group(1) == null ? letters : Integer.parseInt(roughly.group(1)), SURE);
    }

    /** The one word before the mark, not stemmed. */
    private static Term term(Symbol symbol) throws SearchFault {
        if (new QueryBuilder(Words.PLAIN).createPhraseQuery(Fields.WORDS, symbol.text()) instanceof TermQuery word) {
            return word.getTerm();
        }
        throw Mistake.at(symbol, "before " + symbol.mark() + " stands no word");
    }
}
