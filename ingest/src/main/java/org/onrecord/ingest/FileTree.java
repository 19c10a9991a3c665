package org.onrecord.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.util.List;

/** Folders and files by their names: this machine's, or those of a store elsewhere. */
public interface FileTree {

    /** This machine's. */
    FileTree LOCAL = new LocalTree();

    /**
     * How a folder is called in messages and in the names of what is in it: as given, without what says nothing, e.g. a slash at its end.
     *
     * @throws InvalidPathException when no path can be written like this
     */
    String plain(String path);

    /** @throws InvalidPathException when no path can be written like this */
    boolean isFolder(String path);

    /** Whether it is there and can be read to its end: no pipe, no device. */
    boolean isFile(String path);

    /**
     * The names in a folder, in any order.
     *
     * @throws AccessDeniedException when they may not be seen
     */
    List<String> names(String folder) throws IOException;

    /** What is in a folder under a name. */
    String in(String folder, String name);

    /** The same for all ways that lead to one folder. */
    String identity(String folder) throws IOException;
}
