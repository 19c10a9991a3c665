package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.OptionalLong;
import java.util.zip.ZipException;
import org.onrecord.archive.Bomb;
import org.onrecord.archive.Broken;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.input.Reason;

/** Opening files and saying why it failed. Pipes and devices are never opened: reading them may not end. */
final class RegularFile {

    private RegularFile() { }

    private static final class NotAFile extends IOException {

        private static final long serialVersionUID = 1;

        NotAFile(String message) {
            super(message);
        }
    }

    static InputStream open(Path path) throws IOException {
        requireFile(path);
        return Files.newInputStream(path);
    }

    static FileChannel channel(Path path) throws IOException {
        requireFile(path);
        return FileChannel.open(path);
    }

    private static void requireFile(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new NotAFile(attributes.isDirectory() ? "a folder, and no file any more" : "a pipe, device or socket");
        }
    }

    /** Bytes, 0 when it cannot be told. */
    static long size(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isRegularFile() ? attributes.size() : 0;
        } catch (IOException e) {
            return 0; // reading it will say why
        }
    }

    static Unreadable unreadable(String source, IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> fault(source, Reason.MISSING, "no such file: check the path");
            case AccessDeniedException _ -> fault(source, Reason.UNREADABLE, "the file may not be read: ask for its read permission");
            case NotAFile notAFile -> fault(source, Reason.NOT_A_FILE,
                    "it is " + notAFile.getMessage() + ": to read what a program prints, pipe it in and name it '-'");
            case Bomb bomb -> fault(source, Reason.TOO_LARGE, bomb.getMessage());
            case Broken broken -> fault(source, Reason.BROKEN_ARCHIVE, broken.getMessage() + ": what came before is read, fetch it again for the rest");
            case ZipException damaged -> fault(source, Reason.BROKEN_ARCHIVE, damaged.getMessage() + ": what came before is read, fetch it again for the rest");
            default -> fault(source, Reason.UNREADABLE, "the system cannot read it: " + cause(e));
        };
    }

    /** What the system says, without the path that the report has anyway. */
    static String cause(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    private static Unreadable fault(String source, Reason reason, String message) {
        return new Unreadable(source, reason, OptionalLong.empty(), message);
    }
}
