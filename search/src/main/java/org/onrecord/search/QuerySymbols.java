package org.onrecord.search;

import java.util.ArrayList;
import java.util.List;

/** What a query is made of, from its first character to its last. */
final class QuerySymbols {

    enum Kind { WORD, PHRASE, AND, OR, NOT, OPEN, CLOSE, END }

    /**
     * @param text  as it stands, a phrase without its quotation marks
     * @param mark  what follows the text and says how it is meant: "*", "~", "~2" ...; empty: nothing
     * @param place code point of the query, counted from 1
     */
    record Symbol(Kind kind, String text, String mark, int place) { }

    /** Straight ones, and those that text processors make of them. */
    private static final String QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";

    private final String query;
    private final List<Symbol> symbols = new ArrayList<>();
    private int at;

    private QuerySymbols(String query) {
        this.query = query;
    }

    /** The last one is the end. */
    static List<Symbol> of(String query) throws SearchFault {
        QuerySymbols reader = new QuerySymbols(query);
        while (reader.at < query.length()) {
            reader.read();
        }
        reader.add(Kind.END, "end", "", reader.at);
        return reader.symbols;
    }

    private void read() throws SearchFault {
        char c = query.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
        } else if (c == '(' || c == ')') {
            add(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), "", at);
            at++;
        } else if (QUOTES.indexOf(c) >= 0) {
            phrase();
        } else if (c == '-' && at + 1 < query.length() && startsWord(query.charAt(at + 1))) {
            add(Kind.NOT, "-", "", at);
            at++;
        } else {
            word();
        }
    }

    private static boolean startsWord(char c) {
        return Character.isLetterOrDigit(c) || c == '(' || QUOTES.indexOf(c) >= 0;
    }

    private void phrase() throws SearchFault {
        int start = at;
        int end = at + 1;
        while (end < query.length() && QUOTES.indexOf(query.charAt(end)) < 0) {
            end++;
        }
        if (end == query.length()) {
            throw Mistake.at(place(start), "this quotation mark is not closed");
        }
        at = end + 1;
        int mark = at;
        if (at < query.length() && query.charAt(at) == '~') {
            at = wordEnd(at);
        }
        add(Kind.PHRASE, query.substring(start + 1, end), query.substring(mark, at), start);
    }

    private void word() {
        int start = at;
        at = wordEnd(at);
        String word = query.substring(start, at);
        switch (word) {
            case "AND" -> add(Kind.AND, word, "", start);
            case "OR" -> add(Kind.OR, word, "", start);
            case "NOT" -> add(Kind.NOT, word, "", start);
            default -> {
                int mark = mark(word);
                add(Kind.WORD, word.substring(0, mark), word.substring(mark), start);
            }
        }
    }

    /** Where the first "*" or "~" is. */
    private static int mark(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '*' || word.charAt(i) == '~') {
                return i;
            }
        }
        return word.length();
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < query.length() && !Character.isWhitespace(query.charAt(end)) && !Character.isSpaceChar(query.charAt(end))
                && query.charAt(end) != '(' && query.charAt(end) != ')' && QUOTES.indexOf(query.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private void add(Kind kind, String text, String mark, int start) {
        symbols.add(new Symbol(kind, text, mark, place(start)));
    }

    private int place(int index) {
        return 1 + query.codePointCount(0, index);
    }
}
