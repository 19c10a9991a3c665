package org.onrecord.search;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts beside each word its stem, where that is another. Remembers stems: most words are common ones, and a stem takes several look-ups. */
final class StemFilter extends TokenFilter {

    /** Words whose stems are remembered: 10 MB at most, nine of ten words of news. */
    private static final int REMEMBERED = 60_000;

    /** Stands for "the word is its own stem". */
    private static final char[] SAME = {};

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final CharArrayMap<char[]> stems = new CharArrayMap<>(REMEMBERED, false);
    private final OneWord word = new OneWord();
    private final TokenStream stemmed = new KStemFilter(word);
    private char[] pending = SAME;

    StemFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pending.length > 0) {
            term.copyBuffer(pending, 0, pending.length);
            position.setPositionIncrement(0);
            pending = SAME;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        char[] stem = stems.get(term.buffer(), 0, term.length());
        pending = stem == null ? stem() : stem;
        return true;
    }

    private char[] stem() throws IOException {
        word.set(term);
        stemmed.incrementToken();
        String found = word.text();
        char[] stem = found.contentEquals(term) ? SAME : found.toCharArray();
        if (stems.size() < REMEMBERED) {
            stems.put(term.toString(), stem);
        }
        return stem;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = SAME;
    }

    /** A stream of the one word it is given. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        void set(CharTermAttribute other) {
            clearAttributes();
            term.copyBuffer(other.buffer(), 0, other.length());
        }

        String text() {
            return term.toString();
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
