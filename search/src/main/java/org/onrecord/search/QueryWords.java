package org.onrecord.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.onrecord.search.QuerySymbols.Kind;
import org.onrecord.search.QuerySymbols.Symbol;

/**
 * Reads the words of a query: {@code a b} and {@code a AND b} both, {@code a OR b}, {@code NOT a} or {@code -a}, {@code "a phrase"},
 * {@code "a b"~3} near each other, {@code begin*}, {@code roughly~}, brackets. NOT binds closest, OR least. Everything else is punctuation, which
 * does not count; there is no way from here to other fields than the words. Time and memory are bounded by the limits below.
 */
final class QueryWords {

    /** Longer ones are no question. */
    private static final int LONGEST = 10_000;

    /** Brackets and NOTs within each other. */
    private static final int DEEPEST = 50;

    /** Words and phrases: Lucene takes 1,024 at most. */
    private static final int MOST_WORDS = 500;

    private final List<Symbol> symbols;
    private final QueryTerms terms = new QueryTerms();
    private int next;
    private int depth;
    private int words;

    private QueryWords(List<Symbol> symbols) {
        this.symbols = symbols;
    }

    static Query read(String query) throws SearchFault {
        if (query.length() > LONGEST) {
            throw new SearchFault(SearchFault.Kind.BAD_QUERY, "the query has " + query.length() + " characters, at most " + LONGEST + " are read", null);
        }
        QueryWords reader = new QueryWords(QuerySymbols.of(query));
        Query read = reader.any();
        if (reader.look().kind() == Kind.CLOSE) {
            throw Mistake.at(reader.look(), "this ) closes nothing");
        }
        return read;
    }

    private Symbol look() {
        return symbols.get(next);
    }

    private Symbol take() {
        Symbol taken = symbols.get(next);
        next++;
        return taken;
    }

    private Query any() throws SearchFault {
        List<Query> alternatives = new ArrayList<>(List.of(all()));
        while (look().kind() == Kind.OR) {
            take();
            alternatives.add(all());
        }
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private Query all() throws SearchFault {
        List<Query> wanted = new ArrayList<>();
        List<Query> unwanted = new ArrayList<>();
        do {
            if (look().kind() == Kind.AND && !(wanted.isEmpty() && unwanted.isEmpty())) {
                take();
            }
            boolean not = negated();
            (not ? unwanted : wanted).add(one());
        } while (look().kind() != Kind.END && look().kind() != Kind.CLOSE && look().kind() != Kind.OR);
        if (wanted.size() == 1 && unwanted.isEmpty()) {
            return wanted.getFirst();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        wanted.forEach(query -> all.add(query, Occur.MUST));
        unwanted.forEach(query -> all.add(query, Occur.MUST_NOT));
        if (wanted.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    private boolean negated() {
        boolean not = false;
        while (look().kind() == Kind.NOT) {
            take();
            not = !not;
        }
        return not;
    }

    private Query one() throws SearchFault {
        Symbol symbol = take();
        return switch (symbol.kind()) {
            case OPEN -> inBrackets(symbol);
            case WORD, PHRASE -> term(symbol);
            case END, CLOSE, AND, OR, NOT -> throw missing(symbol);
        };
    }

    private Query term(Symbol symbol) throws SearchFault {
        words++;
        if (words > MOST_WORDS) {
            throw Mistake.at(symbol, "more than " + MOST_WORDS + " words are not looked for at once");
        }
        return terms.of(symbol);
    }

    private Query inBrackets(Symbol open) throws SearchFault {
        depth++;
        if (depth > DEEPEST) {
            throw Mistake.at(open, "more than " + DEEPEST + " brackets within each other are not read");
        }
        Query inside = any();
        if (take().kind() != Kind.CLOSE) {
            throw Mistake.at(open, "this ( is not closed");
        }
        depth--;
        return inside;
    }

    /** A word is missing before a symbol. */
    private SearchFault missing(Symbol symbol) {
        if (next == 1) {
            return Mistake.at(symbol, "no word stands before this " + symbol.text());
        }
        Symbol before = symbols.get(next - 2);
        return Mistake.at(before, "no word follows this " + before.text());
    }
}
