package org.onrecord.search;

import org.onrecord.search.QuerySymbols.Symbol;

/** What is wrong with a query, told to whoever wrote it. */
final class Mistake {

    private static final String EXAMPLE = "; this would work: interfere OR \"meddled in\"";

    private Mistake() { }

    static SearchFault at(Symbol symbol, String what) {
        return at(symbol.place(), what);
    }

    /** @param place code point of the query, counted from 1 */
    static SearchFault at(int place, String what) {
        return new SearchFault(SearchFault.Kind.BAD_QUERY, "the query is not understood at character " + place + ": " + what + EXAMPLE, null);
    }
}
