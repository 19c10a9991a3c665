package org.onrecord.spark.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** A folder on a file system that all machines of a cluster see, and what is in it, by names with slashes. For any number of threads. */
public final class Store {

    /** File systems that refuse to give a file the name of another. */
    private static final Set<String> RENAME_KEEPS = Set.of("hdfs", "viewfs", "webhdfs", "swebhdfs");

    /** File systems that show a file before it is whole, and do not refuse by its name either: a task that is killed would leave an empty mark. */
    private static final Set<String> SHOWS_PARTS = Set.of("abfs", "abfss", "wasb", "wasbs");

    /** Ends the names under which {@link #writeNew} writes; one that is stopped there leaves such a file. */
    private static final String BEING_WRITTEN = ".new";

    private final FileSystem files;
    private final Path root;

    private Store(FileSystem files, Path root) {
        this.files = files;
        this.root = root;
    }

    /**
     * The folder of an address.
     *
     * @param folder a path, or an address such as s3a://bucket/folder
     * @throws NoStore when nothing can be put there in one step
     */
    public static Store of(String folder, Configuration configuration) throws IOException {
        Path path = Address.of(folder);
        if (SHOWS_PARTS.contains(String.valueOf(path.toUri().getScheme()))) {
            throw new NoStore("nothing can be put there in one step, which no row is lost by: write to HDFS, S3, Google's store or a disk that all machines see", null);
        }
        FileSystem files = raw(Address.files(path, configuration));
        return new Store(files, files.makeQualified(path));
    }

    /** This machine's disks without the files of checksums that Hadoop would put beside all others. */
    public static FileSystem raw(FileSystem files) {
        return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
    }

    /** Its address, the same on all machines. */
    public String address() {
        return root.toString();
    }

    public boolean exists(String name) throws IOException {
        return files.exists(at(name));
    }

    /** Empty: it is not there. */
    public Optional<byte[]> read(String name) throws IOException {
        return read(at(name));
    }

    private Optional<byte[]> read(Path path) throws IOException {
        try (var in = files.open(path)) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The names in a folder, sorted, but for those of files that were being put there; none when it is not there. */
    public List<String> names(String folder) throws IOException {
        try {
            return Stream.of(files.listStatus(at(folder))).map(FileStatus::getPath).map(Path::getName)
                    .filter(name -> !(name.startsWith(".") && name.endsWith(BEING_WRITTEN))).sorted().toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    /**
     * Puts a file there in one step: nobody ever sees a part of it, and of two who try one alone succeeds.
     *
     * @return false: there is one already
     */
    public boolean writeNew(String name, byte[] bytes) throws IOException {
        Path path = at(name);
        if (files.exists(path)) {
            return false;
        }
        files.mkdirs(path.getParent());
        String scheme = root.toUri().getScheme();
        return scheme.equals("file") ? linkNew(path, bytes) : RENAME_KEEPS.contains(scheme) ? renameNew(path, bytes) : createNew(path, bytes);
    }

    private boolean linkNew(Path path, byte[] bytes) throws IOException {
        java.nio.file.Path target = java.nio.file.Path.of(path.toUri().getPath());
        java.nio.file.Path written = target.resolveSibling(beingWritten());
        try {
            Files.write(written, bytes, StandardOpenOption.CREATE_NEW);
            Files.createLink(target, written);
            return true;
        } catch (FileAlreadyExistsException e) {
            // Of a disk on a network it may be the answer to the same question asked again, the first answer being lost.
            return isOwn(path, bytes, e);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static String beingWritten() {
        return "." + UUID.randomUUID() + BEING_WRITTEN;
    }

    private boolean renameNew(Path path, byte[] bytes) throws IOException {
        Path written = new Path(path.getParent(), beingWritten());
        try (OutputStream out = files.create(written, false)) {
            out.write(bytes);
        }
        boolean isFirst = files.rename(written, path);
        if (isFirst) {
            return true;
        }
        files.delete(written, false);
        return isOwn(path, bytes, new IOException(written + " cannot be renamed to " + path));
    }

    /** Object stores show a file when it is whole; those that can are asked to keep one that came meanwhile. */
    private boolean createNew(Path path, byte[] bytes) throws IOException {
        FSDataOutputStreamBuilder<?, ?> builder = files.createFile(path);
        builder.overwrite(false);
        builder.opt("fs.option.create.conditional.overwrite", true);
        try (OutputStream out = builder.build()) {
            out.write(bytes);
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            return isOwn(path, bytes, e);
        }
        return true;
    }

    /** S3 tells who lost a race, and whose first answer was lost, only at the end, by an error: what is there now says which of them it was. */
    private boolean isOwn(Path path, byte[] bytes, IOException told) throws IOException {
        return Arrays.equals(read(path).orElseThrow(() -> told), bytes);
    }

    /** Brings a file of this machine there, over one that there is. */
    public void bring(java.nio.file.Path local, String name) throws IOException {
        files.mkdirs(at(name).getParent());
        try (OutputStream out = files.create(at(name), true)) {
            Files.copy(local, out);
        }
    }

    /** Gives a file another name; done already where there is one of the other name. A store that copies and then deletes may have been stopped in between. */
    public void move(String name, String other) throws IOException {
        if (files.exists(at(other))) {
            return;
        }
        files.mkdirs(at(other).getParent());
        if (!isRenamed(at(name), at(other)) && !files.exists(at(other))) {
            throw new IOException(name + " cannot be renamed to " + other + " in " + root);
        }
    }

    /** @return false: it could not be done, or another has done it meanwhile, which some file systems tell by an exception */
    private boolean isRenamed(Path path, Path other) throws IOException {
        try {
            return files.rename(path, other);
        } catch (FileNotFoundException e) {
            return false;
        }
    }

    /** Takes away a file or a folder with all that is in it, if it is there. */
    public void delete(String name) throws IOException {
        files.delete(at(name), true);
    }

    private Path at(String name) {
        return name.isEmpty() ? root : new Path(root, name);
    }
}
