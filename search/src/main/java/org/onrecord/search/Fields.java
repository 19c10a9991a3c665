package org.onrecord.search;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.onrecord.domain.Article;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.search.StatementQuery.Property;

/** A statement as the index keeps it. */
final class Fields {

    static final String STATEMENT = "statement";
    static final String ARTICLE = "article";
    static final String WORDS = "words";
    static final String SAID_FIRST = "said-first";
    static final String SAID_LAST = "said-last";
    static final String PUBLISHED_FIRST = "published-first";
    static final String PUBLISHED_LAST = "published-last";
    static final String DATE = "date";

    /** Longest value of a property: Lucene takes 32 kB, names are shorter. */
    private static final int LONGEST = 1_000;

    /** The content with its words' places, so that matches can be shown without analysing it again. */
    private static final FieldType CONTENT = new FieldType(TextField.TYPE_STORED);

    static {
        CONTENT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        CONTENT.freeze();
    }

    private Fields() { }

    static Document of(Article article, Statement statement) {
        Document document = new Document();
        document.add(new BinaryDocValuesField(STATEMENT, new BytesRef(statement.id())));
        document.add(new StoredField(STATEMENT, statement.id()));
        document.add(new StringField(ARTICLE, article.id(), Field.Store.YES));
        document.add(new Field(WORDS, statement.wording().content().text(), CONTENT));
        Consumer<Field> add = document::add;
        statement.speakers().stream().map(Speaker::name).distinct().forEach(name -> property(add, Property.SPEAKER, name));
        property(add, Property.ACT, word(statement.manner().act()));
        property(add, Property.KIND, word(statement.manner().kind()));
        property(add, Property.FORM, word(statement.manner().form()));
        article.publication().outlet().ifPresent(outlet -> property(add, Property.OUTLET, outlet));
        statement.circumstances().addressee().map(Passage::text).ifPresent(text -> property(add, Property.ADDRESSEE, text));
        days(add, statement.circumstances().said().flatMap(said -> EdtfDays.of(said.date())), SAID_FIRST, SAID_LAST);
        Optional<EdtfDays> published = article.publication().published().flatMap(EdtfDays::of);
        days(add, published, PUBLISHED_FIRST, PUBLISHED_LAST);
        published.ifPresent(days -> document.add(new NumericDocValuesField(DATE, days.first().toEpochDay())));
        return document;
    }

    /** Field in which a property's value is searched by its words. */
    static String words(Property property) {
        return word(property) + "-words";
    }

    /** Field in which a property's whole values are counted. */
    static String counted(Property property) {
        return word(property) + "-count";
    }

    private static void property(Consumer<Field> add, Property property, String value) {
        String kept = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        add.accept(new TextField(words(property), kept, Field.Store.NO));
        add.accept(new SortedSetDocValuesField(counted(property), new BytesRef(kept)));
    }

    private static void days(Consumer<Field> add, Optional<EdtfDays> days, String first, String last) {
        days.ifPresent(known -> {
            add.accept(new LongPoint(first, known.first().toEpochDay()));
            add.accept(new LongPoint(last, known.last().toEpochDay()));
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
