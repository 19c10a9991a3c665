package org.onrecord.spark.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

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
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        return store.read(mark(part)).map(bytes -> JSON.readValue(bytes, Mark.class));
    }

    /** The marks of the parts whose names begin so, in their order. */
    public List<Mark> all(String beginning) throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (String name : store.names(COMMITTED)) {
            if (name.startsWith(beginning) && name.endsWith(ENDING)) {
                of(name.substring(0, name.length() - ENDING.length())).ifPresent(marks::add);
            }
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
        if (!store.writeNew(mark(made.part()), JSON.writeValueAsBytes(mark))) {
            store.delete(attempt);
            return false;
        }
        settle(mark);
        return true;
    }

    /** Moves the files of a part to their places, those that are not there yet. */
    public void settle(Mark mark) throws IOException {
        for (Mark.Made file : mark.files()) {
            store.move(mark.attempt() + "/" + file.path(), file.path());
        }
        store.delete(mark.attempt());
    }

    private static String mark(String part) {
        return COMMITTED + "/" + part + ENDING;
    }
}
