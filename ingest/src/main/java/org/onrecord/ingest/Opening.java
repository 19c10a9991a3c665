package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.onrecord.ingest.LocalFiles.Listed;
import org.onrecord.ingest.LocalFiles.Local;
import org.onrecord.ingest.container.Container;
import org.onrecord.ingest.container.Containers;
import org.onrecord.ingest.container.FileNames;

/** Opens what a path leads to, by what it is. */
final class Opening {

    private final Defaults defaults;
    private final Documents named;
    private final Documents found;
    private final Repeats repeats = new Repeats();
    private final InputStream standardInput;

    Opening(Defaults defaults, InputStream standardInput) {
        this.defaults = defaults;
        this.named = new Documents(defaults, true);
        this.found = new Documents(defaults, false);
        this.standardInput = standardInput;
    }

    Repeats repeats() {
        return repeats;
    }

    Input open(FileWalk.Found place) {
        return switch (place) {
            case FileWalk.Fault(var unreadable) -> DocumentFile.of(unreadable);
            case FileWalk.StandardInput() -> document(standardInput, FileWalk.STANDARD_INPUT, 0, named);
            case FileWalk.File(String source, boolean isNamed) -> open(new Local(Path.of(source), source, isNamed, Share.WHOLE));
        };
    }

    Input open(Listed listed) {
        return switch (listed) {
            case LocalFiles.Told(var unreadable) -> DocumentFile.of(unreadable);
            case Local file -> open(file);
        };
    }

    private Input open(Local file) {
        return FileNames.isLines(file.source()) ? new JsonLinesFile(() -> SharedFile.stream(file), file.source(), defaults, file.share())
                : file(file, file.isNamed() ? named : found);
    }

    private static Input document(InputStream in, String source, long size, Documents documents) {
        return DocumentFile.of(size, new Pending(source, size, () -> documents.read(in, source)));
    }

    private Input file(Local given, Documents documents) {
        String source = given.source();
        try {
            FileChannel file = SharedFile.channel(given);
            Input input = null;
            try {
                Optional<Container> container = Containers.open(SharedFile.bytes(file, given), source, given.share()::has);
                input = container.isPresent() ? new ContainerFile(file, container.get(), found, repeats, given.share())
                        : !given.share().isFirst() ? DocumentFile.NOTHING
                        : document(Channels.newInputStream(file), source, file.size(), documents);
                return input;
            } finally {
                if (!(input instanceof ContainerFile)) {
                    file.close();
                }
            }
        } catch (IOException e) {
            return given.share().isFirst() ? DocumentFile.of(RegularFile.unreadable(source, e)) : DocumentFile.NOTHING;
        }
    }
}
