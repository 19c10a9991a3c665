package org.onrecord.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.onrecord.search.SearchFault.Kind;

/**
 * The folder of an index, and what its errors mean for whoever searches.
 *
 * @param layout of the index, which counts up whenever what is kept of a statement changes: one of another layout is to be made again
 * @param remedy the command that makes it again
 */
record Place(Path folder, String layout, String remedy) {

    /** What operating systems say, in English, of a full disk: Java has no exception of its own for it. */
    private static final String NO_ROOM = "No space left";

    SearchFault fault(IOException e) {
        return fault(kind(e), e);
    }

    SearchFault fault(Kind kind, Exception cause) {
        String what = switch (kind) {
            case MISSING -> "there is none yet: '" + remedy + "' makes it from the record";
            case BUSY -> "another onrecord is writing to it: wait until it has ended";
            case DAMAGED -> "it is damaged or of another version: '" + remedy + "' makes it again from the record";
            case FULL -> "the disk is full: make room and run again, the record itself is whole";
            default -> "it cannot be read or written, check that its folder may be: " + cause.getMessage();
        };
        return new SearchFault(kind, "the index " + folder + ": " + what, cause);
    }

    private Kind kind(IOException e) {
        return switch (e) {
            case LockObtainFailedException _ -> Kind.BUSY;
            case IndexNotFoundException _ -> Kind.MISSING;
            case CorruptIndexException _, IndexFormatTooNewException _, IndexFormatTooOldException _, EOFException _ -> Kind.DAMAGED;
            case NoSuchFileException _ -> Files.isDirectory(folder) ? Kind.DAMAGED : Kind.MISSING;
            default -> String.valueOf(e.getMessage()).contains(NO_ROOM) ? Kind.FULL : Kind.FORBIDDEN;
        };
    }
}
