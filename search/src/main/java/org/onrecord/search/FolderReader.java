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
            reader.reach();
            return reader;
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
                return reading.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw place.fault(e);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new SearchFault(Kind.BAD_QUERY, "the query stands for more than " + IndexSearcher.getMaxClauseCount()
                    + " words: ask for less at once", e);
        }
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
