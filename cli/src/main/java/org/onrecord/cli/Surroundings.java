package org.onrecord.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.onrecord.pipeline.OfficeHolders;

/**
 * All that the commands know of the world: tests put their own in.
 *
 * @param out     results; its failures are seen by the writer, unlike those of {@link System#out}
 * @param err     errors, progress, summary
 * @param engines loads the pipeline
 * @param home    folder that holds {@code examples/}; empty when not started by the launcher
 * @param clock   nanoseconds since any moment
 * @param web     how pages are fetched
 */
record Surroundings(InputStream in, Stream out, Stream err, Supplier<Engine> engines, Optional<Path> home, LongSupplier clock,
        Web web) {

    /** The same, but engines have a user's office holders. */
    Surroundings with(OfficeHolders holders) {
        return new Surroundings(in, out, err, () -> engines.get().with(holders), home, clock, web);
    }

    /** A stream and what is at its end. */
    record Stream(OutputStream bytes, Terminal terminal) {

        /** For messages: UTF-8, each line on its way at once. */
        PrintWriter writer() {
            return new PrintWriter(bytes, true, StandardCharsets.UTF_8);
        }
    }
}
