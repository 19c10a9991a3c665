package org.onrecord.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.onrecord.archive.ByteSource;

/** An archive that lies packed in another, unpacked into a temporary file: it must be read from anywhere. */
final class Spool implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final FileChannel file;

    private Spool(FileChannel file) {
        this.file = file;
    }

    /** Null when it is too large. */
    static Spool of(InputStream in, long most) throws IOException {
        Path path = Files.createTempFile("onrecord", ".archive");
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        boolean kept = false;
        try {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                ByteBuffer left = ByteBuffer.wrap(block, 0, read);
                while (left.hasRemaining()) {
                    file.write(left);
                }
                if (file.position() > most) {
                    return null;
                }
            }
            kept = true;
            return new Spool(file);
        } finally {
            if (!kept) {
                file.close();
            }
        }
    }

    ByteSource source() {
        return ByteSource.of(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
