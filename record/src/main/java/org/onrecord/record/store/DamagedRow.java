package org.onrecord.record.store;

import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;

/** Rows that are not what was written: SQLite itself does not see damage inside a value. */
final class DamagedRow extends RuntimeException {

    private static final long serialVersionUID = 1;

    private DamagedRow(String message, Throwable cause) {
        super(message, cause);
    }

    /** A text whose digest is another. */
    static DamagedRow text(String source) {
        return new DamagedRow("the text of " + source + " is not the one that was written", null);
    }

    /** Fewer or more statements than were written. */
    static DamagedRow lost(String source, int written, int found) {
        return new DamagedRow(source + " has " + found + " statements where " + written + " were written", null);
    }

    /** Reads rows: what no value of the domain can be made of was never written so. */
    static <T> T whole(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NullPointerException | NoSuchElementException
                | DateTimeException e) {
            throw new DamagedRow("a report or statement is not as it was written", e);
        }
    }

    /** A statement's words are those of the text, where it says they are. */
    static void requireWords(String source, Text text, Statement statement) {
        Wording wording = statement.wording();
        Circumstances circumstances = statement.circumstances();
        Stream.of(wording.source(), wording.cue(), Optional.of(wording.content()), circumstances.addressee(), circumstances.setting(),
                circumstances.said().flatMap(Circumstances.Said::words)).flatMap(Optional::stream).forEach(passage -> {
                    if (!passage.equals(Passage.of(text, passage.spans()))) {
                        throw new DamagedRow("a statement in " + source + " is not as it was written", null);
                    }
                });
    }

    /** A statement or speaker that corrections keep and that is none any more. */
    static DamagedRow snapshot(RuntimeException cause) {
        return new DamagedRow("what corrections keep is not as it was written", cause);
    }
}
