package org.onrecord.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.search.SearchFault.Kind;

/**
 * The one writer of the index of a record's statements, a folder of its own; {@link StatementSearch} asks it. The index knows up to which
 * change of which record it goes ({@link #upTo()}, {@link #history()}): whoever has the record brings what is newer. Nothing is seen
 * of what was put in until {@link #commit}, and a crash before it leaves the index as it was.
 */
public final class StatementIndex implements AutoCloseable {

    /** Documents in memory before they are written, megabytes. */
    private static final double BUFFER = 64;

    private final Place place;
    private final IndexWriter writer;
    private Reach reach;

    private StatementIndex(Place place, IndexWriter writer, Reach reach) {
        this.place = place;
        this.writer = writer;
        this.reach = reach;
    }

    /** Opens the index in a folder, or makes an empty one. */
    public static StatementIndex open(Path folder) throws SearchFault {
        Place place = new Place(folder);
        try {
            return open(place, OpenMode.CREATE_OR_APPEND);
        } catch (IOException e) {
            throw place.fault(e);
        }
    }

    /**
     * Begins the index anew, whatever is in the folder: what was there is found until the first {@link #commit}, and again after a crash
     * before it. Only what cannot be read any more is deleted at once.
     */
    public static StatementIndex anew(Path folder) throws SearchFault {
        Place place = new Place(folder);
        try {
            if (!isReadable(place)) {
                delete(folder);
            }
            return open(place, OpenMode.CREATE);
        } catch (IOException e) {
            throw place.fault(e);
        }
    }

    private static boolean isReadable(Place place) throws IOException {
        try (Directory directory = FSDirectory.open(place.folder()); DirectoryReader _ = DirectoryReader.open(directory)) {
            return true;
        } catch (IOException e) {
            return switch (place.fault(e).kind()) {
                case DAMAGED -> false;
                case MISSING -> true;
                default -> throw e;
            };
        }
    }

    private static StatementIndex open(Place place, OpenMode mode) throws IOException {
        Directory directory = FSDirectory.open(place.folder());
        IndexWriterConfig config = new IndexWriterConfig(Words.INDEXED).setOpenMode(mode).setRAMBufferSizeMB(BUFFER).setCommitOnClose(false)
                .setMergePolicy(new LogDocMergePolicy());
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            return new StatementIndex(place, writer, mode == OpenMode.CREATE ? Reach.NOTHING : Reach.of(data(writer)));
        } catch (CorruptIndexException e) {
            writer.close();
            throw e;
        }
    }

    private static Map<String, String> data(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** What Lucene wrote, and nothing else that somebody may keep there. */
    private static void delete(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder); Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (file.startsWith("_") || file.startsWith("segments") || file.startsWith("pending_segments")) {
                    Files.delete(folder.resolve(file));
                }
            }
        }
    }

    /** The last change of the record that is surely in the index; 0: none. */
    public long upTo() {
        return reach.upTo();
    }

    /** What was given with that change; empty when the index is. */
    public String history() {
        return reach.history();
    }

    /** Takes in the statements of a report, in the place of those it had. Found after the next {@link #commit}. */
    public void put(Article article, List<Statement> statements) throws SearchFault {
        List<Document> documents = statements.stream().map(Fields.of(article)).toList();
        Term report = new Term(Fields.ARTICLE, article.id());
        try {
            if (documents.isEmpty()) {
                writer.deleteDocuments(report);
            } else {
                writer.updateDocuments(report, documents);
            }
        } catch (IOException e) {
            throw place.fault(e);
        } catch (AlreadyClosedException e) {
            throw broken(e);
        }
    }

    /**
     * Keeps all that was put in; a crash before it loses only what the record has as well.
     *
     * @param upTo    the last change of the record that was put in
     * @param history what tells this change from those of other records, given back by {@link #history()}
     */
    public void commit(long upTo, String history) throws SearchFault {
        Reach next = new Reach(upTo, history);
        try {
            writer.setLiveCommitData(next.commit().entrySet());
            writer.commit();
            reach = next;
        } catch (IOException e) {
            throw place.fault(e);
        } catch (AlreadyClosedException e) {
            throw broken(e);
        }
    }

    /** A writer that once failed takes nothing more, and says why. */
    private SearchFault broken(AlreadyClosedException e) {
        return writer.getTragicException() instanceof IOException cause ? place.fault(cause) : place.fault(Kind.FORBIDDEN, e);
    }

    /** Lets other writers in. What was not committed is forgotten. */
    @Override
    public void close() throws SearchFault {
        try (Directory _ = writer.getDirectory()) {
            writer.rollback();
        } catch (IOException e) {
            throw place.fault(e);
        }
    }
}
