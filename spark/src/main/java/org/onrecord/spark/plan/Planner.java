package org.onrecord.spark.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.onrecord.ingest.FileTree;
import org.onrecord.ingest.FileWalk;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.Share;
import org.onrecord.spark.store.Stamp;
import org.onrecord.spark.store.StoredTree;

/** Finds the files of a job, in their order, and cuts them into splits. Opens none of them. */
public final class Planner {

    private final Request request;
    private final Configuration configuration;
    private final Cutting cutting;
    private final List<Split> splits = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private long bytes;
    private int input;
    private StoredTree store;

    private Planner(Request request, Configuration configuration, Cutting cutting) {
        this.request = request;
        this.configuration = configuration;
        this.cutting = cutting;
    }

    /** @throws Impossible when an input is not there, cannot be listed or holds nothing to read */
    public static List<Split> splits(Request request, Configuration configuration, Cutting cutting) throws Impossible {
        Planner planner = new Planner(request, configuration, cutting);
        for (String given : request.inputs()) {
            planner.plan(given);
        }
        return planner.splits;
    }

    private void plan(String given) throws Impossible {
        int before = splits.size();
        try {
            store = Place.isAddress(given) ? new StoredTree(configuration) : null;
            FileTree tree = store == null ? FileTree.LOCAL : store;
            requireThere(given, tree);
            new FileWalk(List.of(given), tree).forEachRemaining(this::take);
            close();
        } catch (UncheckedIOException e) {
            throw new Impossible(given + " cannot be read: " + cause(e.getCause()) + ". Nothing is begun; check the address and the right to read it");
        }
        if (splits.subList(before, splits.size()).stream().flatMap(split -> split.pieces().stream()).noneMatch(piece -> piece.refused() == null)) {
            throw new Impossible(splits.getLast().pieces().getFirst().source() + ": " + splits.getLast().pieces().getFirst().refused().message());
        }
        input++;
    }

    private static void requireThere(String given, FileTree tree) throws Impossible {
        if (given.equals("-")) {
            throw new Impossible("standard input cannot be read by many machines: name files or folders");
        }
        if (given.startsWith("http://") || given.startsWith("https://")) {
            throw new Impossible(given + " is a page: 'onrecord add' asks for pages, one after the other; a cluster reads files, folders and stores");
        }
        if (!given.isEmpty() && !tree.isFolder(given) && !tree.isFile(given)) {
            throw new Impossible(given + ": there is no such file or folder; nothing is begun");
        }
    }

    private void take(FileWalk.Found found) {
        switch (found) {
            case FileWalk.Fault(Unreadable told) -> pieces.add(Piece.of(told));
            case FileWalk.StandardInput() -> throw new IllegalStateException("standard input is refused before");
            case FileWalk.File(String source, boolean isNamed) -> take(source, isNamed, seen(source));
        }
    }

    private void take(String source, boolean isNamed, Optional<Stamp> seen) {
        long size = seen.map(Stamp::bytes).orElse(0L);
        List<Share> shares = cutting.shares(source, size);
        if (shares.size() > 1 || pieces.size() >= cutting.files() || bytes > cutting.bytes() - size) {
            close();
        }
        for (Share share : shares) {
            pieces.add(Piece.of(source, isNamed, seen, share));
            bytes += size;
            if (shares.size() > 1) {
                close();
            }
        }
    }

    /** A file that is gone or closed to this machine is left to whoever reads it, and says why. */
    private Optional<Stamp> seen(String source) {
        try {
            return store == null ? Stamp.of(Place.local(request.base(), source)) : store.stamp(source);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void close() {
        if (!pieces.isEmpty()) {
            splits.add(new Split(splits.size(), input, pieces));
            pieces = new ArrayList<>();
            bytes = 0;
        }
    }

    private static String cause(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
    }
}
