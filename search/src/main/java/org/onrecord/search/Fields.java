package org.onrecord.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.onrecord.domain.Article;
import org.onrecord.domain.EdtfDays;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.search.StatementQuery.Property;

/** A statement as the index keeps it. Whatever changes here changes {@link Reach}'s layout. */
final class Fields {

    static final String STATEMENT = "statement";
    static final String ARTICLE = "article";
    static final String WORDS = "words";
    static final String SAID_FIRST = "said-first";
    static final String SAID_LAST = "said-last";

    /** The one that statements are put in order by. */
    static final String PUBLISHED_FIRST = "published-first";
    static final String PUBLISHED_LAST = "published-last";

    /** Of texts that are not the latest of their source; the others have none. */
    static final String EDITION = "edition";
    private static final String EARLIER = "earlier";

    /** Finds what stands in texts that are not the latest of their source. */
    static final Query OF_EARLIER_TEXTS = new TermQuery(new Term(EDITION, EARLIER));

    /** Longest value of a property, in characters: Lucene takes 32 kB, names are shorter. */
    private static final int LONGEST = 1_000;

    private static final Map<Property, String> SEARCHED = names("-words");
    private static final Map<Property, String> COUNTED = names("-count");

    /** Names are found by their words, and not scored. */
    private static final FieldType NAMES = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        NAMES.setOmitNorms(true);
        NAMES.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        NAMES.freeze();
    }

    private Fields() { }

    /**
     * Makes the documents of one report.
     *
     * @param latest whether its text is the latest of its source
     */
    static Function<Statement, Document> of(Article article, boolean latest) {
        Function<Statement, Document> properties = properties(article, latest);
        return statement -> {
            Document document = properties.apply(statement);
            String words = statement.wording().content().text();
            document.add(new TextField(WORDS, words, Field.Store.NO));
            document.add(new StoredField(WORDS, words));
            return document;
        };
    }

    /** The same without the statements' words: what is the same for all of them is worked out once. */
    static Function<Statement, Document> properties(Article article, boolean latest) {
        Optional<String> outlet = article.publication().outlet();
        Optional<EdtfDays> published = article.publication().published().flatMap(EdtfDays::of);
        return statement -> {
            Document document = new Document();
            document.add(new StringField(ARTICLE, article.id(), Field.Store.YES));
            if (!latest) {
                document.add(new StringField(EDITION, EARLIER, Field.Store.YES));
            }
            outlet.ifPresent(name -> property(document, Property.OUTLET, name));
            published.ifPresent(days -> {
                document.add(new IntField(PUBLISHED_FIRST, day(days.first()), Field.Store.NO));
                document.add(new IntPoint(PUBLISHED_LAST, day(days.last())));
            });
            statement(document, statement);
            return document;
        };
    }

    private static void statement(Document document, Statement statement) {
        document.add(new BinaryDocValuesField(STATEMENT, new BytesRef(statement.id())));
        Set<String> names = HashSet.newHashSet(2);
        for (Speaker speaker : statement.speakers()) {
            if (names.add(speaker.name())) {
                property(document, Property.SPEAKER, speaker.name());
            }
        }
        property(document, Property.ACT, statement.manner().act().name());
        property(document, Property.KIND, statement.manner().kind().name());
        property(document, Property.FORM, statement.manner().form().name());
        statement.circumstances().addressee().map(Passage::text).ifPresent(text -> property(document, Property.ADDRESSEE, text));
        statement.circumstances().said().flatMap(said -> EdtfDays.of(said.date())).ifPresent(days -> {
            document.add(new IntPoint(SAID_FIRST, day(days.first())));
            document.add(new IntPoint(SAID_LAST, day(days.last())));
        });
    }

    /** Field in which a property's value is searched. */
    static String words(Property property) {
        return SEARCHED.get(property);
    }

    /** Field in which a property's whole values are counted. */
    static String counted(Property property) {
        return COUNTED.get(property);
    }

    /** Whether its values are names, found by any of their words; the others are one of a few words. */
    static boolean isNamed(Property property) {
        return switch (property) {
            case SPEAKER, OUTLET, ADDRESSEE -> true;
            case ACT, KIND, FORM -> false;
        };
    }

    /** The part of a name that is indexed. */
    static String kept(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    /** A value that is no name, as it is indexed. */
    static String whole(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    private static void property(Document document, Property property, String value) {
        if (isNamed(property)) {
            String kept = kept(value);
            document.add(new Field(words(property), kept, NAMES));
            document.add(new SortedSetDocValuesField(counted(property), new BytesRef(kept)));
        } else {
            document.add(new StringField(words(property), whole(value), Field.Store.NO));
            document.add(new SortedSetDocValuesField(counted(property), new BytesRef(whole(value))));
        }
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static Map<Property, String> names(String ending) {
        Map<Property, String> names = new EnumMap<>(Property.class);
        for (Property property : Property.values()) {
            names.put(property, property.name().toLowerCase(Locale.ROOT) + ending);
        }
        return names;
    }
}
