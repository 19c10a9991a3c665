package org.onrecord.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.onrecord.search.SearchFault.Kind;

/** The one writer of an index, which keeps with each commit how far it goes. A crash leaves the index as it was committed last. */
final class FolderWriter implements AutoCloseable {

    private final Place place;
    private final IndexWriter writer;
    private Reach reach;

    private FolderWriter(Place place, IndexWriter writer, Reach reach) {
        this.place = place;
        this.writer = writer;
        this.reach = reach;
    }

    /** Opens the index of a place, or makes an empty one. */
    static FolderWriter open(Place place, Supplier<IndexWriterConfig> config) throws SearchFault {
        try {
            emptyLock(place.folder());
            return open(place, config.get(), OpenMode.CREATE_OR_APPEND);
        } catch (IOException e) {
            throw place.fault(e);
        }
    }

    /**
     * Begins the index anew, whatever is there: what was there is found until the first {@link #commit}, and again after a crash before
     * it. Only what cannot be read any more is deleted at once.
     */
    static FolderWriter anew(Place place, Supplier<IndexWriterConfig> config) throws SearchFault {
        try {
            emptyLock(place.folder());
            if (!isReadable(place)) {
                delete(place.folder());
            }
            return open(place, config.get(), OpenMode.CREATE);
        } catch (IOException e) {
            throw place.fault(e);
        }
    }

    /** A lock is a file without a byte. One that was damaged would let nobody write; emptying it takes it from nobody. */
    private static void emptyLock(Path folder) throws IOException {
        Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
        if (Files.isRegularFile(lock) && Files.size(lock) > 0) {
            Files.newOutputStream(lock, StandardOpenOption.TRUNCATE_EXISTING).close();
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

    private static FolderWriter open(Place place, IndexWriterConfig config, OpenMode mode) throws IOException {
        Directory directory = FSDirectory.open(place.folder());
        IndexWriter writer = new IndexWriter(directory, config.setOpenMode(mode).setCommitOnClose(false));
        try {
            return new FolderWriter(place, writer, mode == OpenMode.CREATE ? Reach.NOTHING : Reach.of(data(writer), place.layout()));
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

    Place place() {
        return place;
    }

    Reach reach() {
        return reach;
    }

    /** The state that was committed last. */
    DirectoryReader committed() throws SearchFault {
        try {
            return DirectoryReader.open(writer.getDirectory());
        } catch (IOException e) {
            throw place.fault(e);
        }
    }

    /** Puts documents in the place of those that have the term. */
    void put(Term term, List<Document> documents) throws SearchFault {
        try {
            if (documents.isEmpty()) {
                writer.deleteDocuments(term);
            } else {
                writer.updateDocuments(term, documents);
            }
        } catch (IOException e) {
            throw place.fault(e);
        } catch (AlreadyClosedException e) {
            throw broken(e);
        }
    }

    /** Keeps all that was put in, and what merging made of it meanwhile. */
    void commit(Reach next) throws SearchFault {
        try {
            writer.setLiveCommitData(next.commit(place.layout()).entrySet());
            writer.commit();
            reach = next;
            if (writer.hasUncommittedChanges()) {
                writer.commit();
            }
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
