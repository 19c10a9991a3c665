package org.onrecord.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes words to search by. No word is left out; case and accents do not count ("Erdogan" finds "Erdoğan"). Words of contents
 * are found by their stems ("denied" finds "denies"), names as they are.
 */
final class Words {

    private static final Analyzer NAMES = analyzer(words -> words);

    /** For indexing: the words of contents with their stems beside them, since beginnings ("denyin*") are those of words. */
    static final Analyzer INDEXED = new PerFieldAnalyzerWrapper(NAMES, Map.of(Fields.WORDS, analyzer(StemFilter::new)));

    /** For asking: stems only. Krovetz's, which are words: Porter's take "interfered" and "interferes" for two. */
    static final Analyzer ASKED = new PerFieldAnalyzerWrapper(NAMES, Map.of(Fields.WORDS, analyzer(KStemFilter::new)));

    /** For asking: words as they are, whatever the field. */
    static final Analyzer PLAIN = NAMES;

    private Words() { }

    private interface Filters {

        TokenStream of(TokenStream words);
    }

    private static Analyzer analyzer(Filters more) {
        return new Analyzer() {

            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
                return new TokenStreamComponents(words, more.of(folded));
            }
        };
    }
}
