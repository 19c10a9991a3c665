package org.onrecord.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.onrecord.domain.Article;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Sha256;
import org.onrecord.domain.Statement;

/** A statement as the index of meanings keeps it: what {@link Fields} has but its words, and its meaning. */
final class MeaningFields {

    static final String MEANING = "meaning";

    /** Digest of the content as it stands: contents of the same text mean the same. */
    static final String TEXT = "text";

    /** Digest of the content's letters and digits: reports of one agency differ in quotation marks and commas. */
    static final String SAYING = "saying";

    /** Bytes of a digest: two of a billion contents agree by chance in one of 10^20 records. */
    private static final int DIGEST = 16;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private MeaningFields() { }

    /** Makes the documents of one report, as {@link Fields#of} does. */
    static Function<Statement, Document> of(Article article, boolean latest, Function<String, Meaning> meanings) {
        Function<Statement, Document> properties = Fields.properties(article, latest);
        return statement -> {
            Document document = properties.apply(statement);
            String content = statement.wording().content().text();
            document.add(new StringField(Fields.STATEMENT, statement.id(), Field.Store.NO));
            document.add(new BinaryDocValuesField(Fields.ARTICLE, new BytesRef(article.id())));
            document.add(new StringField(TEXT, text(content), Field.Store.NO));
            document.add(new StringField(SAYING, saying(content), Field.Store.NO));
            document.add(new BinaryDocValuesField(SAYING, saying(content)));
            document.add(new KnnByteVectorField(MEANING, meanings.apply(content).direction(), VectorSimilarityFunction.DOT_PRODUCT));
            return document;
        };
    }

    static BytesRef text(String content) {
        return digest(content);
    }

    /** Of a content without a letter or digit: of its text. */
    private static BytesRef saying(String content) {
        String words = BETWEEN_WORDS.matcher(content.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return digest(words.isEmpty() ? content : words);
    }

    private static BytesRef digest(String text) {
        return new BytesRef(Arrays.copyOf(Sha256.of(text), DIGEST));
    }
}
