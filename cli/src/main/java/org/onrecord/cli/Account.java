package org.onrecord.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.pipeline.Outcome;
import org.onrecord.record.format.AccountLines;
import org.onrecord.record.format.AccountLines.Line;

/** A file that says of each input what became of it. */
final class Account implements AutoCloseable {

    private final String name;
    private final OutputStream out;
    private final AccountLines lines;

    private Account(String name, OutputStream out) {
        this.name = name;
        this.out = out;
        this.lines = new AccountLines(out);
    }

    /** Begins the file anew; without one, nothing is kept. @throws UncheckedIOException naming the file */
    static Account open(Optional<Path> file) {
        try {
            return file.isEmpty() ? new Account("", OutputStream.nullOutputStream())
                    : new Account(file.get().toString(), new BufferedOutputStream(Files.newOutputStream(file.get())));
        } catch (IOException e) {
            throw new UncheckedIOException(file.get().toString(), e);
        }
    }

    /**
     * @param note what else there is to say of a report that was read
     * @throws UncheckedIOException naming the file
     */
    void add(Outcome outcome, Optional<String> note) {
        try {
            lines.write(line(outcome, note));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Line line(Outcome outcome, Optional<String> note) {
        return switch (outcome) {
            case Outcome.Read read -> new Line(read.source(), "read", Optional.empty(), note, OptionalLong.empty(), 1);
            case Outcome.NotUnderstood other -> new Line(other.source(), "other-language", Optional.empty(), Optional.of(other.language()), OptionalLong.empty(), 1);
            case Outcome.Present(String source) -> Line.of(source, "already-there");
            case Outcome.Duplicate(String source, String of) -> new Line(source, "duplicate", Optional.empty(), Optional.of(of), OptionalLong.empty(), 1);
            case Outcome.Failed failed -> new Line(failed.source(), failed.isFault() ? "failed" : "skipped", Optional.of(failed.code()),
                    Optional.of(failed.message()), failed.position(), failed.count());
        };
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
