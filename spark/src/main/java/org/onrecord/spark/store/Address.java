package org.onrecord.spark.store;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What people give as the place of files, as Hadoop has it. */
public final class Address {

    private Address() { }

    /** @throws NoStore when it is none */
    public static Path of(String given) throws NoStore {
        try {
            return new Path(given);
        } catch (IllegalArgumentException e) {
            throw new NoStore(given.isBlank() ? "'" + given + "' names no folder" : "'" + given + "' is no address; a folder of that name is ./" + given, e);
        }
    }

    /**
     * The file system of an address.
     *
     * @throws NoStore when nothing here knows such addresses, or this one means nothing to what does
     */
    public static FileSystem files(Path address, Configuration configuration) throws IOException {
        String scheme = address.toUri().getScheme();
        String known = scheme == null ? null : configuration.get("fs." + scheme + ".impl");
        try {
            // Asked by itself: Hadoop answers a class that is not there with an unchecked exception.
            if (known != null) {
                configuration.getClassByName(known);
            }
            return address.getFileSystem(configuration);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw new NoStore("the jar for " + scheme + " addresses is not there, or one that it needs (" + e.getMessage()
                    + "): docs/cluster.md says which, and how to give it", e);
        } catch (IllegalArgumentException e) {
            throw new NoStore("'" + address + "' is no address: " + e.getMessage(), e);
        }
    }
}
