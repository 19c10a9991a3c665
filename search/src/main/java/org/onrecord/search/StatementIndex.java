package org.onrecord.search;

import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;

/**
 * The one writer of the index of a record's statements, a folder of its own; {@link StatementSearch} asks it. The index knows up to which
 * change of which record it goes ({@link #upTo()}, {@link #history()}): whoever has the record brings what is newer. Nothing is seen
 * of what was put in until {@link #commit}, and a crash before it leaves the index as it was.
 */
public final class StatementIndex implements AutoCloseable {

    /** Counts up whenever {@link Fields} or {@link Words} change. */
    private static final String LAYOUT = "4";

    /** Documents in memory before they are written, megabytes. */
    private static final double BUFFER = 64;

    private final FolderWriter writer;
    private final Background background = new Background();

    private StatementIndex(FolderWriter writer) {
        this.writer = writer;
    }

    static Place place(Path folder) {
        return new Place(folder, LAYOUT, "onrecord reindex");
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(Words.INDEXED).setRAMBufferSizeMB(BUFFER).setMergePolicy(new LogDocMergePolicy());
    }

    /** Opens the index in a folder, or makes an empty one. */
    public static StatementIndex open(Path folder) throws SearchFault {
        return new StatementIndex(FolderWriter.open(place(folder), StatementIndex::config));
    }

    /**
     * Begins the index anew, whatever is in the folder: what was there is found until the first {@link #commit}, and again after a crash
     * before it. Only what cannot be read any more is deleted at once.
     */
    public static StatementIndex anew(Path folder) throws SearchFault {
        return new StatementIndex(FolderWriter.anew(place(folder), StatementIndex::config));
    }

    /** The last change of the record that is surely in the index; 0: none. */
    public long upTo() {
        return writer.reach().upTo();
    }

    /** What was given with that change; empty when the index is. */
    public String history() {
        return writer.reach().history();
    }

    /** Takes in the statements of a report whose text is the latest of its source. */
    public void put(Article article, List<Statement> statements) throws SearchFault {
        put(article, statements, true);
    }

    /**
     * Takes in the statements of a report, in the place of those it had. Found after the next {@link #commit}. Works in the background, in
     * the order given: what goes wrong is told by a later call, by the commit at the latest.
     *
     * @param latest whether its text is the latest of its source
     */
    public void put(Article article, List<Statement> statements, boolean latest) throws SearchFault {
        background.run(() -> {
            List<Document> documents = statements.stream().map(Fields.of(article, latest)).toList();
            writer.put(new Term(Fields.ARTICLE, article.id()), documents);
        });
    }

    /**
     * Keeps all that was put in; a crash before it loses only what the record has as well.
     *
     * @param upTo    the last change of the record that was put in
     * @param history what tells this change from those of other records, given back by {@link #history()}
     */
    public void commit(long upTo, String history) throws SearchFault {
        background.await();
        writer.commit(new Reach(upTo, history));
    }

    /** Lets other writers in. What was not committed is forgotten. */
    @Override
    public void close() throws SearchFault {
        background.close();
        writer.close();
    }
}
