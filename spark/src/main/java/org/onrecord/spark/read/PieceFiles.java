package org.onrecord.spark.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.onrecord.ingest.LocalFiles;
import org.onrecord.ingest.LocalFiles.Listed;
import org.onrecord.spark.plan.Piece;
import org.onrecord.spark.plan.Place;
import org.onrecord.spark.store.Stamp;
import org.onrecord.spark.store.StoredTree;

/**
 * The files of a split, on this machine. Each must be what it was when the job was planned, before it is read and after: the parts of a file are
 * bytes of that one, and what one machine does not see is no end of it. What differs ends the task, which is tried again elsewhere.
 */
final class PieceFiles implements Iterator<Listed> {

    private final Iterator<Piece> pieces;
    private final String base;
    private final Configuration configuration;
    private final Path copy;
    /** Read where it lies, and to be looked at again. */
    private Optional<Piece> last = Optional.empty();

    /** @param copy where a file that lies elsewhere is put while it is read */
    PieceFiles(Iterator<Piece> pieces, String base, Configuration configuration, Path copy) {
        this.pieces = pieces;
        this.base = base;
        this.configuration = configuration;
        this.copy = copy;
    }

    @Override
    public boolean hasNext() {
        last.ifPresent(this::requireSame);
        last = Optional.empty();
        return pieces.hasNext();
    }

    @Override
    public Listed next() {
        Piece piece = pieces.next();
        if (piece.refused() != null) {
            return new LocalFiles.Told(piece.told());
        }
        requireSame(piece);
        boolean isElsewhere = Place.isAddress(piece.source());
        last = isElsewhere ? Optional.empty() : Optional.of(piece);
        return new LocalFiles.Local(isElsewhere ? copied(piece) : Place.local(base, piece.source()), piece.source(), piece.isNamed(), piece.share());
    }

    private void requireSame(Piece piece) {
        piece.seen().ifPresent(seen -> {
            Stamp now = now(piece.source()).orElseThrow(() -> lost(piece.source() + " is not there on " + host()
                    + ", but was when the job was begun. Every machine must see it under this name: mount or bring it there"));
            if (!now.fits(seen)) {
                throw lost(piece.source() + " has changed since the job was begun: it had " + seen.text() + ", on " + host() + " it has " + now.text()
                        + ". Bring it back as it was; or read what it is now into another folder");
            }
        });
    }

    private Optional<Stamp> now(String source) {
        try {
            return Place.isAddress(source) ? new StoredTree(configuration).stamp(source) : Stamp.of(Place.local(base, source));
        } catch (IOException e) {
            throw new UncheckedIOException(source + " cannot be looked at on " + host() + ": " + e.getMessage(), e);
        }
    }

    /** Of a file that was not to be seen when the job was planned there may be none here either, and the reader says so. */
    private Path copied(Piece piece) {
        String source = piece.source();
        try {
            Files.deleteIfExists(copy);
            var place = new org.apache.hadoop.fs.Path(source);
            try (InputStream in = place.getFileSystem(configuration).open(place)) {
                long bytes = Files.copy(in, copy);
                if (piece.seen().isPresent() && bytes != piece.bytes()) {
                    throw new IOException("it ended after " + bytes + " bytes of " + piece.bytes());
                }
            } catch (FileNotFoundException e) {
                if (piece.seen().isPresent()) {
                    throw e;
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(source + " cannot be copied to " + host() + ": " + e.getMessage(), e);
        }
    }

    private static UncheckedIOException lost(String message) {
        return new UncheckedIOException(message, new IOException("it is not the file of the plan"));
    }

    private static String host() {
        return SparkEnv.get() == null ? "this machine" : SparkEnv.get().blockManager().blockManagerId().host();
    }
}
