package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.onrecord.archive.ByteSource;
import org.onrecord.ingest.container.Container;
import org.onrecord.ingest.container.Containers;
import org.onrecord.ingest.container.FileNames;

/** Opens what a path leads to, by what it is. */
final class Opening {

    private final Defaults defaults;
    private final Documents documents;
    private final Repeats repeats = new Repeats();
    private final InputStream standardInput;

    Opening(Defaults defaults, InputStream standardInput) {
        this.defaults = defaults;
        this.documents = new Documents(defaults);
        this.standardInput = standardInput;
    }

    Repeats repeats() {
        return repeats;
    }

    Input open(FileWalk.Found found) {
        return switch (found) {
            case FileWalk.Fault(var unreadable) -> DocumentFile.of(unreadable);
            case FileWalk.StandardInput() -> document(standardInput, FileWalk.STANDARD_INPUT, 0);
            case FileWalk.File(Path path, String source) when FileNames.isLines(source) ->
                    new JsonLinesFile(() -> RegularFile.open(path), source, defaults);
            case FileWalk.File(Path path, String source) -> file(path, source);
        };
    }

    private Input document(InputStream in, String source, long size) {
        return DocumentFile.of(size, new Pending(source, size, () -> documents.read(in, source)));
    }

    private Input file(Path path, String source) {
        try {
            FileChannel file = RegularFile.channel(path);
            Input input = null;
            try {
                Optional<Container> container = Containers.open(ByteSource.of(file), source);
                input = container.isPresent() ? new ContainerFile(file, container.get(), defaults, repeats)
                        : document(Channels.newInputStream(file), source, file.size());
                return input;
            } finally {
                if (!(input instanceof ContainerFile)) {
                    file.close();
                }
            }
        } catch (IOException e) {
            return DocumentFile.of(RegularFile.unreadable(source, e));
        }
    }
}
