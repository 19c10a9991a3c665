package org.onrecord.record.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is made beside its place and put there when it is whole, so that nobody ever sees half of it: neither after a crash nor
 * from another process. Closed without {@link #publish}, it leaves nothing.
 */
final class NewFile implements AutoCloseable {

    private static final String DRAFT = ".unfinished-";

    private static final int HEX = 16;

    private final Path place;
    private final Path draft;

    private NewFile(Path place, Path draft) {
        this.place = place;
        this.draft = draft;
    }

    static NewFile of(Path place) {
        String name = place.getFileName() + DRAFT + Integer.toUnsignedString(ThreadLocalRandom.current().nextInt(), HEX);
        return new NewFile(place, place.resolveSibling(name));
    }

    /** Whether it is one whose making was stopped, or is going on. */
    static boolean isDraft(Path file) {
        return file.getFileName().toString().contains(DRAFT);
    }

    /** Where to write. */
    Path draft() {
        return draft;
    }

    /** Puts it on disk and in its place. @throws FileAlreadyExistsException a file is there, and stays as it is */
    void publish() throws IOException {
        sync(draft);
        try {
            Files.createLink(place, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            // No links on this disk, as on many sticks.
            Files.move(draft, place);
        }
        syncFolder();
    }

    /** The same, in the place of what is there. */
    void replace() throws IOException {
        sync(draft);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder();
    }

    /** The name is on disk as well. */
    private void syncFolder() throws IOException {
        sync(place.toAbsolutePath().getParent());
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ending));
        }
    }
}
