package org.onrecord.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.onrecord.archive.ByteSource;
import org.onrecord.ingest.LocalFiles.Local;

/**
 * Opens files of which several readers may have a part each. What is wrong with the bytes is the same for all of them, and told by one; what the
 * system cannot read here may be read elsewhere, so it ends the reading of a part, and is never told by a reader that would not be asked.
 */
final class SharedFile {

    private SharedFile() { }

    /** @throws UncheckedIOException when the system cannot open a file of which this is a part */
    static FileChannel channel(Local file) throws IOException {
        try {
            return RegularFile.channel(file.path());
        } catch (IOException e) {
            if (file.share().isWhole()) {
                throw e;
            }
            throw lost(file, e);
        }
    }

    /** The bytes of an open file; reading throws {@link UncheckedIOException} in place of {@link IOException} where this is a part. */
    static ByteSource bytes(FileChannel open, Local file) {
        ByteSource bytes = ByteSource.of(open);
        return file.share().isWhole() ? bytes : new ByteSource() {
            @Override
            public int read(ByteBuffer into, long position) {
                try {
                    return bytes.read(into, position);
                } catch (IOException e) {
                    throw lost(file, e);
                }
            }

            @Override
            public long size() {
                try {
                    return bytes.size();
                } catch (IOException e) {
                    throw lost(file, e);
                }
            }
        };
    }

    /** As {@link #channel} and {@link #bytes}, for what is read from its start. */
    static InputStream stream(Local file) throws IOException {
        if (file.share().isWhole()) {
            return RegularFile.open(file.path());
        }
        try {
            return new FilterInputStream(RegularFile.open(file.path())) {
                @Override
                public int read() {
                    try {
                        return super.read();
                    } catch (IOException e) {
                        throw lost(file, e);
                    }
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    try {
                        return super.read(into, offset, length);
                    } catch (IOException e) {
                        throw lost(file, e);
                    }
                }
            };
        } catch (IOException e) {
            throw lost(file, e);
        }
    }

    private static UncheckedIOException lost(Local file, IOException e) {
        return new UncheckedIOException(file.source() + " cannot be read from byte " + file.share().from() + " on: "
                + RegularFile.unreadable(file.source(), e).message(), e);
    }
}
