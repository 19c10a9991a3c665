package org.onrecord.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.util.ArrayDeque;
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
public final class FileWalk implements Iterator<FileWalk.Found> {

    static final String STANDARD_INPUT = "-";

    /** What is in the folder that a job on a cluster writes, see docs/cluster.md. */
    private static final Set<String> TABLES = Set.of("_onrecord.json", "_committed");

    /** What a path leads to. */
    public sealed interface Found { }

    /**
     * A file, or something that will turn out not to be one when it is read.
     *
     * @param source  its path
     * @param isNamed whether it was given, and not found in a folder
     */
    public record File(String source, boolean isNamed) implements Found { }

    /** What was given as "-". */
    public record StandardInput() implements Found { }

    /** Nothing to read, and why. */
    public record Fault(Unreadable unreadable) implements Found { }

    private final Iterator<String> paths;
    private final FileTree tree;

    /** The folders that the walk is in, outermost first at the bottom, and where it is in each. */
    private final Deque<Folder> folders = new ArrayDeque<>();

    /** Real paths of all folders entered from the present path: one that links lead back to is not entered again. */
    private final Set<String> entered = new HashSet<>();

    /** Whether the present path, a folder, has led to anything. */
    private boolean found;

    /** Files below the present path that are not looked at, by their endings; hidden ones, and hidden folders, by that. */
    private final Map<String, Integer> others = new TreeMap<>();
    private Found next;

    private record Folder(String path, Iterator<String> names) { }

    /** @param tree where the paths lead */
    public FileWalk(List<String> paths, FileTree tree) {
        this.paths = List.copyOf(paths).iterator();
        this.tree = tree;
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
            if (!tree.isFolder(given)) {
                return new File(given, true);
            }
            entered.clear();
            found = false;
            others.clear();
            return enter(tree.plain(given));
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
        String path = tree.in(folder.path, name);
        if (name.startsWith(".")) {
            others.merge(tree.isFolder(path) ? "hidden folders" : "hidden", 1, Integer::sum);
            return null;
        }
        if (tree.isFolder(path)) {
            return enter(path);
        }
        if (!FileNames.mayBeReport(name)) {
            if (tree.isFile(path)) {
                others.merge(FileNames.ending(name), 1, Integer::sum);
            }
            return null;
        }
        found = true;
        return new File(path, false);
    }

    private Found enter(String folder) {
        try {
            if (!entered.add(tree.identity(folder))) {
                return null;
            }
            List<String> names = tree.names(folder);
            if (names.containsAll(TABLES)) {
                found = true;
                return fault(folder, Reason.UNKNOWN_FORMAT, "the folder holds a cluster's tables, whose reports are read already: 'onrecord import " + folder + "' takes them into the record");
            }
            folders.push(new Folder(folder, names.stream().sorted().iterator()));
            return null;
        } catch (AccessDeniedException e) {
            found = true;
            return fault(folder, Reason.UNREADABLE, "the folder may not be listed: ask for its read permission");
        } catch (IOException e) {
            found = true;
            return fault(folder, Reason.UNREADABLE, "the folder cannot be listed: " + RegularFile.cause(e));
        }
    }

    private static Found noPath(String given, String message) {
        return new Fault(new Unreadable(given, Reason.MISSING, OptionalLong.empty(), message));
    }

    /** Null: there is nothing more to say. */
    private Found end(String folder) {
        if (!found) {
            return nothingIn(folder, others.isEmpty() ? "" : " (" + FileNames.counted(others) + ")");
        }
        int count = others.values().stream().mapToInt(Integer::intValue).sum();
        return count == 0 ? null : new Fault(new Unreadable(folder, Reason.NOT_A_PAGE, OptionalLong.empty(),
                "files with other endings, or hidden (" + FileNames.counted(others) + "): one can be named by itself", count));
    }

    private static Found nothingIn(String folder, String besides) {
        return new Fault(new Unreadable(folder, Reason.NO_REPORTS, OptionalLong.empty(),
                "the folder holds no file ending in " + FileNames.endings() + besides + "; a file with another ending can be named by itself"));
    }

    private static Found fault(String path, Reason reason, String message) {
        return new Fault(new Unreadable(path, reason, OptionalLong.empty(), message));
    }
}
