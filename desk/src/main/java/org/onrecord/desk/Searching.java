package org.onrecord.desk;

import java.nio.file.Path;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementSearch;

/**
 * Asks the index of words as it is on disk now. It stays open: to open it for each of many searches takes longer than most of them (benchmarks:
 * serve). Safe for many threads.
 */
final class Searching implements AutoCloseable {

    private final Path folder;
    private StatementSearch open;

    Searching(Path folder) {
        this.folder = folder;
    }

    /** Something asked of the index. */
    interface Question<T> {

        T of(StatementSearch search) throws SearchFault;
    }

    /** What is there was committed by whoever writes, this process or another; after a fault it is opened anew. */
    <T> T ask(Question<T> question) throws SearchFault {
        StatementSearch search = now();
        try {
            return question.of(search);
        } catch (SearchFault fault) {
            if (fault.kind() != SearchFault.Kind.BAD_QUERY) {
                forget(search);
            }
            throw fault;
        }
    }

    private synchronized StatementSearch now() throws SearchFault {
        if (open == null) {
            open = StatementSearch.open(folder);
            return open;
        }
        StatementSearch kept = open;
        try {
            kept.refresh();
            return kept;
        } catch (SearchFault fault) {
            forget(kept);
            throw fault;
        }
    }

    private synchronized void forget(StatementSearch faulty) throws SearchFault {
        if (open == faulty) {
            open = null;
            faulty.close();
        }
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            try (StatementSearch _ = open) {
                open = null;
            } catch (SearchFault nothingLost) {
                // Nothing was written through it.
                assert nothingLost.kind() != SearchFault.Kind.BAD_QUERY;
            }
        }
    }
}
