package org.onrecord.record.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.KeptStory;
import org.onrecord.record.correction.Answer;

/**
 * The stories of a record, as they were made last. They are made of the record alone, may lag behind it, and know how far they go: whoever asks for
 * them brings them up before.
 */
public final class KeptStories {

    private final Database database;

    KeptStories(Database database) {
        this.database = database;
    }

    /** GATHERING: gists alone are kept. TELLING: all have one, and are put into stories one after another. FOLLOWING: what comes is put in at once. */
    public enum Phase { GATHERING, TELLING, FOLLOWING }

    /**
     * How far stories go.
     *
     * @param upTo    the last change of the record whose report has a gist, and the token of the transaction that ended last before it
     * @param method  what made them
     * @param told    while telling: key of the last article that was
     * @param weighed reports that were counted to know which words are rare
     */
    public record Made(Point upTo, String method, Phase phase, long told, long weighed) {

        public Made {
            Objects.requireNonNull(upTo, "upTo is null");
            Objects.requireNonNull(method, "method is null");
            Objects.requireNonNull(phase, "phase is null");
        }
    }

    /** A report's gist with the key of its article. */
    public record Gathered(long article, KeptGist gist) { }

    /** Empty: they were never made, or forgotten. */
    public Optional<Made> made() throws RecordFault {
        return database.read(KeptStories::made);
    }

    private static Optional<Made> made(Handle handle) {
        return handle.createQuery("select change, token, method, phase, told, weighed from stories_made").map((row, _) -> new Made(new Point(row.getLong(1), row.getString(2)),
                row.getString(3), Parts.constant(Phase.class, row.getString(4)), row.getLong(5), row.getLong(6))).findOne();
    }

    /** Forgets all stories. */
    public void forget() throws RecordFault {
        database.write(handle -> {
            for (Table table : List.of(Table.STORY_MEMBERS, Table.STORY_LINKS, Table.STORY_WORDS, Table.STORY_GISTS, Table.STORY_WEIGHTS, Table.STORIES_MADE)) {
                handle.execute("delete from " + table);
            }
            return null;
        });
    }

    /**
     * Brings stories on: all that is done is kept, or nothing.
     *
     * @param from how they were made before; where they are otherwise by now, as somebody else brought them on, nothing is done
     * @return whether it was done
     */
    public boolean follow(Optional<Made> from, Made to, Consumer<StoryDraft> work) throws RecordFault {
        return database.write(handle -> {
            if (!made(handle).equals(from)) {
                return false;
            }
            work.accept(new StoryDraft(handle));
            handle.execute("delete from stories_made");
            handle.execute(Table.STORIES_MADE.insert(), 1, to.upTo().change(), to.upTo().token(), to.method(), Parts.word(to.phase()), to.told(), to.weighed());
            return true;
        });
    }

    /** Counts words anew and forgets who is in which story: what is gathered is to be told from the beginning. @return how they are made then */
    public Optional<Made> weigh(Made from) throws RecordFault {
        return database.write(handle -> {
            if (!made(handle).equals(Optional.of(from))) {
                return Optional.empty();
            }
            StoryDraft draft = new StoryDraft(handle);
            draft.unfile();
            Made weighed = new Made(from.upTo(), from.method(), Phase.TELLING, 0, draft.weigh());
            handle.execute("delete from stories_made");
            handle.execute(Table.STORIES_MADE.insert(), 1, weighed.upTo().change(), weighed.upTo().token(), weighed.method(), Parts.word(weighed.phase()), 0,
                    weighed.weighed());
            return Optional.of(weighed);
        });
    }

    /** In how many reports a word is; those that are missing are in one at most. */
    public Map<String, Integer> weights() throws RecordFault {
        return database.read(handle -> {
            Map<String, Integer> weights = new HashMap<>();
            handle.createQuery("select word, reports from story_weights").map((row, _) -> weights.put(row.getString(1), row.getInt(2))).list();
            return weights;
        });
    }

    /** How many reports have a gist. */
    public long gathered() throws RecordFault {
        return database.read(handle -> handle.createQuery("select count(*) from story_gists").mapTo(Long.class).one());
    }

    /** The gists of the articles after one, in the order in which these came. */
    public List<Gathered> gatheredAfter(long article, int most) throws RecordFault {
        return database.read(handle -> handle.createQuery("select story_gists.article, articles.id, day, words, meaning from story_gists"
                + " join articles on articles.article = story_gists.article where story_gists.article > ? order by story_gists.article limit " + most).bind(0, article)
                .map((row, _) -> new Gathered(row.getLong(1),
                        KeptGist.of(row.getString(2), row.getLong(3), row.getString(4), Optional.ofNullable(row.getString(5))))).list());
    }

    /** The gists of some reports, by their ids. */
    public Map<String, KeptGist> gists(List<String> reports) throws RecordFault {
        return database.read(handle -> new StoryDraft(handle).gists(reports));
    }

    /** The stories of two reports and more that a query asks for, the latest first. */
    public StoryList all(StoryQuery query) throws RecordFault {
        return database.read(handle -> new StoryReader(handle).all(query));
    }

    /** The story of a report, which may be alone in it: by its id or the beginning of one, its source or its address. */
    public Answer<KeptStory> story(String report) throws RecordFault {
        return database.read(handle -> new StoryReader(handle).story(report));
    }
}
