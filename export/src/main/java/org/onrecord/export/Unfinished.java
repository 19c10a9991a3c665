package org.onrecord.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file or folder that has its name only when it is whole. Until then it lies beside it as "NAME.XXXXXXXX.unfinished", which is taken
 * away when it does not come to its end, and stays when the machine stops: nothing takes it for an export.
 */
final class Unfinished implements Closeable {

    private final Path target;
    private final Path path;

    private Unfinished(Path target, Path path) {
        this.target = target;
        this.path = path;
    }

    /** A file, which takes the place of one that is there. */
    static Unfinished file(Path target) {
        return new Unfinished(target, beside(target));
    }

    /** A folder, which is made. */
    static Unfinished folder(Path target) throws IOException {
        Unfinished folder = new Unfinished(target, beside(target));
        Files.createDirectory(folder.path);
        return folder;
    }

    private static Path beside(Path target) {
        String drawn = UUID.randomUUID().toString().substring(0, 8);
        return target.resolveSibling(target.getFileName() + "." + drawn + ".unfinished");
    }

    /** Where to write. */
    Path path() {
        return path;
    }

    /** Gives it its name, when its bytes are on the disk. */
    void finish() throws IOException {
        for (Path file : files()) {
            if (Files.isRegularFile(file)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
    }

    /** What is left of it, folders after what is in them. */
    private List<Path> files() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
