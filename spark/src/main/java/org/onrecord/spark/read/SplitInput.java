package org.onrecord.spark.read;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.LocalFiles;
import org.onrecord.ingest.Reading;
import org.onrecord.spark.plan.Request;
import org.onrecord.spark.plan.Split;

/**
 * What is in a split, in order. A file of a store is copied to this machine when it is its turn, and taken away when the next one is. Remembers of
 * each input given the page that it came from, until that is asked for. For one thread.
 */
final class SplitInput implements Iterator<Ingested>, AutoCloseable {

    private final Reading reading;
    private final Queue<Optional<String>> pages = new ArrayDeque<>();
    private long inputs;

    /** @param folder of this machine, for copies; whoever made it takes it away */
    SplitInput(Split split, Request request, Configuration configuration, Path folder) {
        this.reading = LocalFiles.open(new PieceFiles(split.pieces().iterator(), request.base(), configuration, folder.resolve("input")), request.defaults());
    }

    @Override
    public boolean hasNext() {
        if (TaskContext.get() != null && TaskContext.get().isInterrupted()) {
            throw new TaskKilledException("between two reports");
        }
        return reading.hasNext();
    }

    @Override
    public Ingested next() {
        Ingested next = reading.next();
        pages.add(reading.page());
        inputs += next instanceof Ingested.Unreadable unreadable ? unreadable.count() : 1;
        return next;
    }

    /** Of the first input whose page was not asked for. */
    Optional<String> page() {
        return pages.remove();
    }

    /** How many inputs were given; those that ingest tells together each count. */
    long inputs() {
        return inputs;
    }

    @Override
    public void close() {
        reading.close();
    }
}
