package org.onrecord.spark;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/** This machine's disks as a store that lists all files, but lets nobody read those named locked. */
public final class LockedStore extends RawLocalFileSystem {

    static final String SCHEME = "lockedstore";

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FSDataInputStream open(Path file, int buffer) throws IOException {
        if (file.getName().startsWith("locked")) {
            throw new AccessControlException("Permission denied: user=mason");
        }
        return super.open(file, buffer);
    }
}
