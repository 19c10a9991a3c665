package org.onrecord.search;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.onrecord.search.SearchFault.Kind;

/** Reads an index as it was committed, without a lock; safe for many threads. */
final class FolderReader implements AutoCloseable {

    private final Place place;
    private final Directory directory;
    private final SearcherManager searchers;

    private FolderReader(Place place, Directory directory, SearcherManager searchers) {
        this.place = place;
        this.directory = directory;
        this.searchers = searchers;
    }

    /** Opens the index of a place; where there is none, the fault is {@link Kind#MISSING}, and nothing is made. */
    static FolderReader open(Place place) throws SearchFault {
        if (!Files.isDirectory(place.folder())) {
            throw place.fault(Kind.MISSING, null);
        }
        try {
            Directory directory = FSDirectory.open(place.folder());
            FolderReader reader = new FolderReader(place, directory, new SearcherManager(directory, null));
            boolean isRight = false;
            try {
                reader.reach();
                isRight = true;
                return reader;
            } finally {
                if (!isRight) {
                    reader.close();
                }
            }
        } catch (IOException e) {
            throw place.fault(e);
        }
    }

    /** Something done with the index as it was committed last. */
    interface Reading<T> {

        T with(IndexSearcher searcher) throws IOException;
    }

    <T> T with(Reading<T> reading) throws SearchFault {
        try {
            return acquired(reading);
        } catch (IndexOutOfBoundsException | IllegalStateException | IllegalArgumentException | ArithmeticException | NegativeArraySizeException e) {
            // Lucene trusts what it reads: what a damaged file makes of that is a mistake of the program's only if no file is damaged.
            prove();
            throw e;
        }
    }

    /** Reads every file through: damage inside one is not seen when it is opened. */
    void prove() throws SearchFault {
        acquired(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return null;
        });
    }

    private <T> T acquired(Reading<T> reading) throws SearchFault {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return with(place, searcher, reading);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw place.fault(e);
        }
    }

    /** The same with a searcher that somebody holds. */
    static <T> T with(Place place, IndexSearcher searcher, Reading<T> reading) throws SearchFault {
        try {
            return checked(searcher, reading);
        } catch (IOException e) {
            throw place.fault(e);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new SearchFault(Kind.BAD_QUERY, "the query stands for more than " + IndexSearcher.getMaxClauseCount()
                    + " words: ask for less at once", e);
        }
    }

    private static <T> T checked(IndexSearcher searcher, Reading<T> reading) throws IOException {
        try {
            return reading.with(searcher);
        } catch (IOException | IndexOutOfBoundsException | IllegalStateException | IllegalArgumentException | NullPointerException
                | ArithmeticException | NegativeArraySizeException e) {
            compare(searcher);
            throw e;
        }
    }

    /**
     * Compares the checksums of everything that is read. What is thrown where bytes make no sense is the index's damage if they differ, and
     * otherwise a mistake of ours; not asked beforehand, as it takes longer than a search.
     */
    private static void compare(IndexSearcher searcher) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    /** Reads all of it and compares its checksums: the fault is {@link Kind#DAMAGED} when anything is. */
    void verify() throws SearchFault {
        with(searcher -> {
            compare(searcher);
            return true;
        });
    }

    /** How far what is read goes. */
    Reach reach() throws SearchFault {
        return with(searcher -> Reach.of(((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData(), place.layout()));
    }

    /** Sees what was committed since. */
    void refresh() throws SearchFault {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw place.fault(e);
        } catch (IllegalStateException e) {
            throw place.fault(Kind.DAMAGED, e);
        }
    }

    @Override
    public void close() throws SearchFault {
        try (directory) {
            searchers.close();
        } catch (IOException e) {
            throw place.fault(e);
        }
    }
}
