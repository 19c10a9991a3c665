package org.onrecord.spark.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.onrecord.ingest.LocalFiles.Listed;
import org.onrecord.ingest.Reading;
import org.onrecord.spark.plan.Piece;
import org.onrecord.spark.plan.Place;
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
        this.reading = LocalFiles.open(new Copying(split.pieces().iterator(), request.base(), configuration, folder.resolve("input")), request.defaults());
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

    /** Copies what is elsewhere. */
    private record Copying(Iterator<Piece> pieces, String base, Configuration configuration, Path copy) implements Iterator<Listed> {

        @Override
        public boolean hasNext() {
            return pieces.hasNext();
        }

        @Override
        public Listed next() {
            Piece piece = pieces.next();
            if (piece.refused() != null) {
                return new LocalFiles.Told(piece.told());
            }
            Path path = Place.isAddress(piece.source()) ? copied(piece.source()) : Place.local(base, piece.source());
            return new LocalFiles.Local(path, piece.source(), piece.isNamed(), piece.share());
        }

        /** Of a file that is gone there is none here either, and the reader says so. A store that cannot be asked ends the task, which is tried again. */
        private Path copied(String source) {
            try {
                Files.deleteIfExists(copy);
                var place = new org.apache.hadoop.fs.Path(source);
                try (InputStream in = place.getFileSystem(configuration).open(place)) {
                    Files.copy(in, copy);
                } catch (FileNotFoundException e) {
                    return copy;
                }
                return copy;
            } catch (IOException e) {
                throw new UncheckedIOException(source + " cannot be copied to this machine: " + e.getMessage(), e);
            }
        }
    }
}
