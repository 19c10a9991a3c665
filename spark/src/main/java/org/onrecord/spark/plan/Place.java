package org.onrecord.spark.plan;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells paths of a machine from addresses of a store. */
public final class Place {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    private Place() { }

    /** Whether it is an address such as s3a://bucket/folder, that Hadoop's file systems know. */
    public static boolean isAddress(String path) {
        return ADDRESS.matcher(path).matches();
    }

    /** Where a local file lies, whatever folder this process is in. */
    public static Path local(String base, String path) {
        return Path.of(base).resolve(path);
    }
}
