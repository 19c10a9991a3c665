package org.onrecord.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.onrecord.domain.Meaning;
import org.onrecord.search.Likes.Like;

/**
 * Asks the index of what statements mean. Takes no lock: any number may search while one writes. Safe for many threads. What was committed
 * after {@link #open} is seen after {@link #refresh}.
 */
public final class MeaningSearch implements AutoCloseable {

    private final FolderReader reader;

    private MeaningSearch(FolderReader reader) {
        this.reader = reader;
    }

    /**
     * Opens the index in a folder; where there is none, the fault is {@link SearchFault.Kind#MISSING}, and nothing is made.
     *
     * @param model as it was given to {@link MeaningIndex#open}
     */
    public static MeaningSearch open(Path folder, String model) throws SearchFault {
        return new MeaningSearch(FolderReader.open(MeaningIndex.place(folder, model)));
    }

    /** The last change of the record that is found; 0: none. */
    public long upTo() throws SearchFault {
        return reader.reach().upTo();
    }

    /** What tells that change from those of other records, as it was committed. */
    public String history() throws SearchFault {
        return reader.reach().history();
    }

    /** Sees what was committed since. */
    public void refresh() throws SearchFault {
        reader.refresh();
    }

    /** What a statement means; empty when it is not in the index. */
    public Optional<Meaning> of(String statement) throws SearchFault {
        return reader.with(searcher -> Nearest.meaning(searcher, new Term(Fields.STATEMENT, statement)));
    }

    /**
     * The statements nearest to a meaning, those of the same words as one.
     *
     * @param among  what must hold of them; has no words; its order is of no matter, the nearest come first
     * @param except id of a statement that is not to be among them
     */
    public Likes like(Meaning meaning, StatementQuery among, Optional<String> except) throws SearchFault {
        if (!among.words().isBlank()) {
            throw new IllegalArgumentException("words are not searched by meaning: " + among.words());
        }
        Query all = QueryReader.read(among).all();
        Query filter = except.map(statement -> without(all, statement)).orElse(all);
        int skip = among.show().skip();
        List<Like> likes = reader.with(searcher -> new Nearest(searcher, meaning, searcher.rewrite(filter)).most(skip + among.show().most()));
        return new Likes(likes.subList(Math.min(skip, likes.size()), likes.size()));
    }

    /**
     * The statements nearest to a meaning, whatever is known of them, also of earlier texts; those of the same words as one. What it costs grows
     * with the index no more than the number of its parts does: where words are printed very often, fewer may be found than asked for.
     */
    public List<Near> near(Meaning meaning, int most) throws SearchFault {
        return reader.with(searcher -> new Nearest(searcher, meaning, MatchAllDocsQuery.INSTANCE).near(most));
    }

    private static Query without(Query all, String statement) {
        return new BooleanQuery.Builder().add(all, Occur.FILTER).add(new TermQuery(new Term(Fields.STATEMENT, statement)), Occur.MUST_NOT).build();
    }

    @Override
    public void close() throws SearchFault {
        reader.close();
    }
}
