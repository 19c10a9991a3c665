package org.onrecord.spark.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * What keeps a part of a stage from being lost or there twice, however often it is tried. Whoever tries brings its files to a folder of its own, and
 * then puts the part's mark there: the first to do so has made the part. Its files are moved to their places afterwards, by whoever comes to it;
 * what others brought is taken away at the end.
 */
public final class Commits {

    /** What tasks bring before it is known whether it counts. */
    public static final String ATTEMPTS = "_attempts";

    /** The marks of parts that are whole. */
    public static final String COMMITTED = "_committed";

    private static final String ENDING = ".json";

    /** At the end of the name of an attempt's folder. */
    private static final int UNIQUE = "-00000000-0000-0000-0000-000000000000".length();

    private final Store store;

    public Commits(Store store) {
        this.store = store;
    }

    /** Whether somebody has made the part. */
    public boolean isWhole(String part) throws IOException {
        return store.exists(mark(part));
    }

    /** The mark of a part; empty: nobody has made it. */
    public Optional<Mark> of(String part) throws IOException {
        Optional<byte[]> json = store.read(mark(part));
        try {
            return json.map(bytes -> Json.read(bytes, Mark.class));
        } catch (JacksonException e) {
            throw new IOException(store.address() + "/" + mark(part) + " is no mark of a part (" + e.getOriginalMessage() + "): take it away", e);
        }
    }

    /** The names of the parts that are whole. */
    public SortedSet<String> parts() throws IOException {
        SortedSet<String> parts = new TreeSet<>();
        for (String name : store.names(COMMITTED)) {
            if (name.endsWith(ENDING)) {
                parts.add(name.substring(0, name.length() - ENDING.length()));
            }
        }
        return parts;
    }

    /** The marks of all parts, in their order. */
    public List<Mark> all() throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (String part : parts()) {
            of(part).ifPresent(marks::add);
        }
        return marks;
    }

    /**
     * Makes a part, unless somebody did before.
     *
     * @param folder of this machine, in which the mark's files are
     * @param made   with an empty attempt
     * @return false: somebody did
     */
    public boolean commit(Path folder, Mark made) throws IOException {
        String attempt = ATTEMPTS + "/" + made.part() + "-" + UUID.randomUUID();
        for (Mark.Made file : made.files()) {
            store.bring(folder.resolve(file.path()), attempt + "/" + file.path());
        }
        Mark mark = new Mark(made.part(), attempt, made.files(), made.counts());
        if (!store.writeNew(mark(made.part()), Json.bytes(mark))) {
            store.delete(attempt);
            return false;
        }
        settle(mark);
        return true;
    }

    /** Ends for those that were stopped after they had made a part; then nobody's attempt is left. Whoever was not has no folder there. */
    public void settle() throws IOException {
        for (String name : store.names(ATTEMPTS)) {
            Optional<Mark> made = name.length() > UNIQUE ? of(name.substring(0, name.length() - UNIQUE)) : Optional.empty();
            if (made.isPresent() && made.get().attempt().equals(ATTEMPTS + "/" + name)) {
                settle(made.get());
            }
        }
        store.delete(ATTEMPTS);
    }

    /** Moves the files of a part to their places, those that are not there yet. */
    void settle(Mark mark) throws IOException {
        for (Mark.Made file : mark.files()) {
            store.move(mark.attempt() + "/" + file.path(), file.path());
        }
        store.delete(mark.attempt());
    }

    private static String mark(String part) {
        return COMMITTED + "/" + part + ENDING;
    }
}
