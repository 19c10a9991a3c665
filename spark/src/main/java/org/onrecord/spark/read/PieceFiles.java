package org.onrecord.spark.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.hdfs.BlockMissingException;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.LocalFiles;
import org.onrecord.ingest.LocalFiles.Listed;
import org.onrecord.ingest.Share;
import org.onrecord.ingest.input.Reason;
import org.onrecord.spark.plan.Piece;
import org.onrecord.spark.plan.Place;
import org.onrecord.spark.store.Address;
import org.onrecord.spark.store.Stamp;
import org.onrecord.spark.store.Store;
import org.onrecord.spark.store.StoredTree;

/**
 * The files of a split, on this machine. Each must be what it was when the job was planned, before it is read and after: the parts of a file are
 * bytes of that one, and what one machine does not see is no end of it. What differs ends the task, which is tried again elsewhere.
 */
final class PieceFiles implements Iterator<Listed> {

    /** A machine that may not read a file, or has a bad copy of it, is not the only one; Spark's own bound of tries is four at least. */
    private static final int TRIES = 3;

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
        try {
            if (last.isPresent()) {
                requireSame(last.get());
                last = Optional.empty();
            }
            return pieces.hasNext();
        } catch (IOException e) {
            throw lost(last.get(), e);
        }
    }

    @Override
    public Listed next() {
        Piece piece = pieces.next();
        if (piece.refused() != null) {
            return new LocalFiles.Told(piece.told());
        }
        try {
            requireSame(piece);
            boolean isElsewhere = Place.isAddress(piece.source());
            Path path = isElsewhere ? copied(piece) : readable(Place.local(base, piece.source()));
            last = isElsewhere ? Optional.empty() : Optional.of(piece);
            return new LocalFiles.Local(path, piece.source(), piece.isNamed(), piece.share());
        } catch (IOException e) {
            if (TaskContext.get() != null && TaskContext.get().attemptNumber() >= TRIES - 1 && isLasting(e)) {
                return new LocalFiles.Told(unreadable(piece, e));
            }
            throw lost(piece, e);
        }
    }

    /** What is the same however often it is asked; a store that does not answer is not. */
    private static boolean isLasting(IOException e) {
        return e instanceof AccessDeniedException || e instanceof AccessControlException || e instanceof ChecksumException || e instanceof BlockMissingException;
    }

    /** Each part of a file tells of itself: nobody knows whether the others could be read. */
    private static Unreadable unreadable(Piece piece, IOException e) {
        String part = piece.share().equals(Share.WHOLE) ? "" : ", in the part from byte " + piece.from() + " on";
        return new Unreadable(piece.source(), Reason.UNREADABLE, OptionalLong.empty(),
                "the system cannot read it" + part + ": " + cause(e) + "; see to it, and read it into another folder");
    }

    private static String cause(IOException e) {
        return e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private void requireSame(Piece piece) throws IOException {
        if (piece.seen().isEmpty()) {
            return;
        }
        Stamp seen = piece.seen().get();
        Stamp now = now(piece.source()).orElseThrow(() -> new UncheckedIOException(piece.source() + " is not there on " + host()
                + ", but was when the job was begun. Every machine must see it under this name: mount or bring it there", new FileNotFoundException(piece.source())));
        if (!now.fits(seen)) {
            throw new UncheckedIOException(piece.source() + " has changed since the job was begun: it had " + seen.text() + ", on " + host() + " it has " + now.text()
                    + ". Bring it back as it was; or read what it is now into another folder", new IOException("it is not the file of the plan"));
        }
    }

    private Optional<Stamp> now(String source) throws IOException {
        try {
            return Place.isAddress(source) ? new StoredTree(configuration).stamp(source) : Stamp.of(Place.local(base, source));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path readable(Path path) throws IOException {
        if (Files.isRegularFile(path) && !Files.isReadable(path)) {
            throw new AccessDeniedException(path.toString());
        }
        return path;
    }

    /** Of a file that was not to be seen when the job was planned there may be none here either, and the reader says so. */
    private Path copied(Piece piece) throws IOException {
        Files.deleteIfExists(copy);
        var place = Address.of(piece.source());
        try (InputStream in = Store.raw(Address.files(place, configuration)).open(place)) {
            long bytes = Files.copy(in, copy);
            if (piece.seen().isPresent() && bytes != piece.bytes()) {
                throw new IOException("it ended after " + bytes + " bytes of " + piece.bytes());
            }
            requireSame(piece);
        } catch (FileNotFoundException e) {
            if (piece.seen().isPresent()) {
                throw e;
            }
        }
        return copy;
    }

    private static UncheckedIOException lost(Piece piece, IOException e) {
        return new UncheckedIOException(piece.source() + " cannot be read on " + host() + ": " + cause(e), e);
    }

    private static String host() {
        return SparkEnv.get() == null ? "this machine" : SparkEnv.get().blockManager().blockManagerId().host();
    }
}
