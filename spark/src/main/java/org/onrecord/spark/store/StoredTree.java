package org.onrecord.spark.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.onrecord.ingest.FileTree;

/** Folders and files of a store. What a folder's listing says of the files in it is not asked again. For one thread. */
public final class StoredTree implements FileTree {

    private final Configuration configuration;
    private final Map<String, Optional<FileStatus>> known = new HashMap<>();

    public StoredTree(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public String plain(String path) {
        return path.length() > 1 && path.endsWith("/") && !path.endsWith("://") ? plain(path.substring(0, path.length() - 1)) : path;
    }

    /** @throws UncheckedIOException when the store cannot be asked */
    @Override
    public boolean isFolder(String path) {
        return status(path).filter(FileStatus::isDirectory).isPresent();
    }

    /** @throws UncheckedIOException when the store cannot be asked */
    @Override
    public boolean isFile(String path) {
        return status(path).filter(FileStatus::isFile).isPresent();
    }

    /**
     * Empty when there is no such file.
     *
     * @throws UncheckedIOException when the store cannot be asked
     */
    public Optional<Stamp> stamp(String path) {
        return status(path).filter(FileStatus::isFile).map(Stamp::of);
    }

    private Optional<FileStatus> status(String path) {
        return known.computeIfAbsent(plain(path), this::asked);
    }

    private Optional<FileStatus> asked(String path) {
        try {
            Path place = Address.of(path);
            return Optional.of(Address.files(place, configuration).getFileStatus(place));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        Path place = Address.of(folder);
        try {
            for (FileStatus status : Store.raw(Address.files(place, configuration)).listStatus(place)) {
                names.add(status.getPath().getName());
                known.put(in(folder, status.getPath().getName()), Optional.of(status));
            }
        } catch (AccessControlException e) {
            throw new AccessDeniedException(folder);
        }
        return names;
    }

    @Override
    public String in(String folder, String name) {
        return plain(folder) + "/" + name;
    }

    @Override
    public String identity(String folder) {
        return plain(folder);
    }
}
