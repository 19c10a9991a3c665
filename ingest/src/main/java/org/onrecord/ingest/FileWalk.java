package org.onrecord.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.container.FileNames;
import org.onrecord.ingest.input.Reason;

/** The files that paths lead to, one after another. A folder's names are listed when it is reached, and no file is opened. */
final class FileWalk implements Iterator<FileWalk.Found> {

    static final String STANDARD_INPUT = "-";

    sealed interface Found { }

    /**
     * A file, or something that will turn out not to be one when it is read.
     *
     * @param isNamed whether it was given, and not found in a folder
     */
    record File(Path path, String source, boolean isNamed) implements Found { }

    record StandardInput() implements Found { }

    record Fault(Unreadable unreadable) implements Found { }

    private final Iterator<String> paths;

    /** The folders that the walk is in, outermost first at the bottom, and where it is in each. */
    private final Deque<Folder> folders = new ArrayDeque<>();

    /** Real paths of all folders entered from the present path: one that links lead back to is not entered again. */
    private final Set<Path> entered = new HashSet<>();

    /** Whether the present path, a folder, has led to anything. */
    private boolean found;

    /** Files below the present path that are not looked at, by their endings; hidden ones, and hidden folders, by that. */
    private final Map<String, Integer> others = new TreeMap<>();
    private Found next;

    private record Folder(Path path, Iterator<String> names) { }

    FileWalk(List<String> paths) {
        this.paths = paths.iterator();
    }

    @Override
    public boolean hasNext() {
        while (next == null && (!folders.isEmpty() || paths.hasNext())) {
            next = folders.isEmpty() ? start(paths.next()) : step();
        }
        return next != null;
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all paths are walked");
        }
        Found result = next;
        next = null;
        return result;
    }

    private Found start(String given) {
        if (given.equals(STANDARD_INPUT)) {
            return new StandardInput();
        }
        if (given.isEmpty()) {
            return noPath("(empty path)", "the path is empty: name a file or a folder");
        }
        try {
            Path path = Path.of(given);
            if (!Files.isDirectory(path)) {
                return new File(path, given, true);
            }
            entered.clear();
            found = false;
            others.clear();
            return enter(path);
        } catch (InvalidPathException e) {
            return noPath(given, "no path can be written like this: " + e.getReason());
        }
    }

    /** Null: nothing to read here. */
    private Found step() {
        Folder folder = folders.peek();
        if (!folder.names.hasNext()) {
            folders.pop();
            return folders.isEmpty() ? end(folder.path) : null;
        }
        String name = folder.names.next();
        Path path = folder.path.resolve(name);
        if (name.startsWith(".")) {
            others.merge(Files.isDirectory(path) ? "hidden folders" : "hidden", 1, Integer::sum);
            return null;
        }
        if (Files.isDirectory(path)) {
            return enter(path);
        }
        if (!FileNames.mayBeReport(name)) {
            if (Files.isRegularFile(path)) {
                others.merge(FileNames.ending(name), 1, Integer::sum);
            }
            return null;
        }
        found = true;
        return new File(path, path.toString(), false);
    }

    private Found enter(Path folder) {
        try {
            if (entered.add(folder.toRealPath())) {
                folders.push(new Folder(folder, names(folder).iterator()));
            }
            return null;
        } catch (AccessDeniedException e) {
            found = true;
            return fault(folder, "the folder may not be listed: ask for its read permission");
        } catch (IOException e) {
            found = true;
            return fault(folder, "the folder cannot be listed: " + RegularFile.cause(e));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(names);
        return names;
    }

    private static Found noPath(String given, String message) {
        return new Fault(new Unreadable(given, Reason.MISSING, OptionalLong.empty(), message));
    }

    /** Null: there is nothing more to say. */
    private Found end(Path folder) {
        if (!found) {
            return nothingIn(folder, others.isEmpty() ? "" : " (" + FileNames.counted(others) + ")");
        }
        int count = others.values().stream().mapToInt(Integer::intValue).sum();
        return count == 0 ? null : new Fault(new Unreadable(folder.toString(), Reason.NOT_A_PAGE, OptionalLong.empty(),
                "files with other endings, or hidden (" + FileNames.counted(others) + "): one can be named by itself", count));
    }

    private static Found nothingIn(Path folder, String besides) {
        return new Fault(new Unreadable(folder.toString(), Reason.NO_REPORTS, OptionalLong.empty(),
                "the folder holds no file ending in " + FileNames.endings() + besides + "; a file with another ending can be named by itself"));
    }

    private static Found fault(Path path, String message) {
        return new Fault(new Unreadable(path.toString(), Reason.UNREADABLE, OptionalLong.empty(), message));
    }
}
