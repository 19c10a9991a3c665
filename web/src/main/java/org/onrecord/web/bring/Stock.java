package org.onrecord.web.bring;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.ingest.Defaults;

/**
 * Where lies what people brought until it is read: in the folder "onrecord-imports" beside "onrecord-index", which is one server's at a time, so that it is still
 * there when the server begins anew. Where another server has that folder, or it cannot be made, among the system's temporary files instead: then it is lost with the server.
 */
final class Stock implements AutoCloseable {

    private final Path folder;
    private Optional<FileChannel> held = Optional.empty();
    private boolean closed;

    private Stock(Path folder) {
        this.folder = folder;
    }

    /** @param index the folder of a record's index, which is not called as that of any other record: so its imports are not either */
    static Stock beside(Path index) {
        return new Stock(index.toAbsolutePath().normalize().resolveSibling(index.getFileName().toString().replaceFirst("index$", "imports")));
    }

    /** An empty sack. */
    synchronized Sack sack(List<String> addresses, Defaults defaults) throws IOException {
        return hold() ? new Sack(Files.createTempDirectory(folder, "import-"), addresses, defaults, true)
                : new Sack(Files.createTempDirectory("onrecord-import-"), addresses, defaults, false);
    }

    /**
     * What was taken, and neither read nor given up, before the server was stopped; the first first. What was not taken yet is cleared away; what was brought to
     * another record (this one was begun anew under its name), and what cannot be read, is left where it is, and told.
     *
     * @param record as {@link Ticket#record}
     */
    synchronized List<Sack.Kept> left(Optional<String> record) throws IOException {
        List<Sack.Kept> left = new ArrayList<>();
        if (Files.isDirectory(folder) && hold()) {
            for (Path one : folders()) {
                takeUp(one, record).ifPresent(left::add);
            }
        }
        left.sort(Comparator.comparing((Sack.Kept kept) -> kept.ticket().at()).thenComparing(kept -> kept.ticket().number()));
        return left;
    }

    private static Optional<Sack.Kept> takeUp(Path one, Optional<String> record) {
        try {
            Optional<Ticket> ticket = Ticket.read(one);
            Sack sack = new Sack(one, ticket.map(Ticket::addresses).orElse(List.of()), ticket.map(Ticket::defaults).orElse(Defaults.NONE), true);
            if (ticket.isEmpty()) {
                sack.close();
            } else if (ticket.get().isFor(record)) {
                sack.fill(ticket.get().paths());
                return Optional.of(new Sack.Kept(ticket.get(), sack));
            } else {
                tell(one, "was brought to another record than this one: it is read when that is served again under this name");
            }
        } catch (IOException _) {
            tell(one, "holds an import that cannot be read: it is read at the next start if its rights and its disk are well then, and its import.properties is of this version");
        }
        return Optional.empty();
    }

    private static void tell(Path one, String what) {
        System.err.println("onrecord: " + one + " " + what + ". It stays where it is; what nobody wants any more may be deleted.");
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Whether the folder is this server's; where it can be, it is made so. */
    private boolean hold() {
        if (held.isPresent() || closed) {
            return held.isPresent();
        }
        try {
            make();
            FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                held = Optional.of(channel);
            } else {
                channel.close();
            }
        } catch (IOException _) {
            // Then it is as if another had it: temporary files serve as well until the server stops.
            return false;
        }
        return held.isPresent();
    }

    /** For nobody else's eyes: it holds what somebody uploaded. */
    private void make() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** Leaves the folder to the next server. */
    @Override
    public synchronized void close() {
        try {
            if (held.isPresent()) {
                held.get().close();
            }
        } catch (IOException gone) {
            // The lock goes with the process.
            assert !gone.toString().isEmpty();
        }
        held = Optional.empty();
        closed = true;
    }
}
