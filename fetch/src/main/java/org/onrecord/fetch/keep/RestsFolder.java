package org.onrecord.fetch.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.onrecord.fetch.Rests;

/** A file for each host that says until when it is left alone, so that runs that follow each other keep to it. */
final class RestsFolder implements Rests {

    private final Path folder;

    RestsFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Instant> until(String host) {
        Path file = file(host);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            // As Latin-1 no byte is wrong.
            return Optional.of(Instant.parse(Files.readString(file, StandardCharsets.ISO_8859_1).strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(String host, Instant until) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(host), until + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String host) {
        return folder.resolve(host.replaceAll("[^A-Za-z0-9.-]", "_") + ".rest");
    }
}
