package org.onrecord.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.record.store.KeptOrigins;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.Hits;
import org.onrecord.search.SearchFault;
import org.onrecord.search.Selection;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Property;

/**
 * A record and the index beside it. The record is the truth; the index is made of it alone, may lag or be gone, and is brought up whenever
 * it is used. Safe for many threads.
 */
public final class Desk implements AutoCloseable {

    /** In the folder of the index. */
    private static final String MEANINGS = "meanings";

    private final RecordStore record;
    private final Searching searching;
    private final Follower follower;
    private final Meanings meanings;
    private final Claims claims;
    private final Origins origins;
    private final StoryFollower stories;
    private final Readers readers = new Readers();

    private Desk(RecordStore record, Path index) {
        this.record = record;
        this.searching = new Searching(index);
        this.follower = new Follower(record, index, searching);
        this.meanings = new Meanings(record, index.resolve(MEANINGS), readers);
        this.claims = new Claims(record, follower, meanings, readers, index.resolve(MEANINGS));
        this.origins = new Origins(record);
        this.stories = new StoryFollower(record, readers);
    }

    /** Opens a record and its index, or makes new ones. @param place a file, or an address "jdbc:postgresql://…" */
    public static Desk open(String place) throws RecordFault {
        return new Desk(RecordStore.open(place), IndexFolder.of(place));
    }

    /** Opens a record that is there. */
    public static Desk openExisting(String place) throws RecordFault {
        return new Desk(RecordStore.openExisting(place), IndexFolder.of(place));
    }

    /** What is written here is found after the next {@link #refresh} or {@link #search}. */
    public RecordStore record() {
        return record;
    }

    /** Which statements are about one proposition, and who takes which side of it. */
    public Claims claims() {
        return claims;
    }

    /** Which reports have their text from which. */
    public Origins origins() {
        return origins;
    }

    /** How many of some reports are texts of their own, as far as they were compared by {@link Origins#refresh}. @param articles ids */
    public OriginCount origins(Set<String> articles) throws RecordFault {
        return origins.count(articles);
    }

    /** The same of the reports that have statements of a claim. @param claim its id */
    public OriginCount originsOf(String claim) throws RecordFault {
        KeptOrigins.OfClaim count = record.origins().ofClaim(claim);
        int unknown = count.reports() - count.compared();
        return new OriginCount(count.reports(), count.origins() + unknown, unknown);
    }

    /** How other reports print the quotation of a statement, as far as claims and origins go; empty: none does. @param statement its id */
    public Optional<Printings> printings(String statement) throws RecordFault {
        return Printings.of(record, statement);
    }

    /** What the record is called where it is cited: its file's name without ending, or that of a server's index; no path, no address. */
    public String name() {
        return index().getFileName().toString().replaceFirst("(?:-|\\.)index$", "");
    }

    /** Where the index lies, or would. */
    public Path index() {
        return follower.folder();
    }

    /** How the index stands to the record; nothing is changed. @param whole whether it is read through, however big it is */
    public IndexState indexState(boolean whole) throws RecordFault {
        return IndexState.of(record, index(), whole);
    }

    /**
     * Brings the index up to the record, and keeps it so on disk. An index that is damaged, or of another record, is made anew.
     *
     * @param progress told as it goes
     */
    public Refreshed refresh(Progress progress) throws RecordFault, SearchFault {
        return follower.refresh(progress);
    }

    /** Makes the index anew, whatever its state. */
    public Refreshed reindex(Progress progress) throws RecordFault, SearchFault {
        return follower.reindex(progress);
    }

    /**
     * Searches what the record holds now; where the index cannot be brought up, as another process keeps it, what it holds. The same while reports come in: to bring it up
     * for each search would keep who searches waiting (of 20 readers beside an import, one of a hundred searches took 5 times as long as without it), and is done every ten seconds anyway.
     */
    public Found search(StatementQuery query, Progress progress) throws RecordFault, SearchFault {
        boolean whole = follower.isInStep() || !(follower.isFollowing() && follower.isThere()) && bringUp(progress).isEmpty();
        StatementQuery asked = named(query);
        Hits hits = searching.ask(search -> search.search(asked));
        return new Found(hits, whole ? 0 : missing());
    }

    /**
     * Reads for their meaning the statements that were not yet, and keeps what is read on disk now and then: whoever stops it loses some
     * seconds of it. What was read is made anew only where it is damaged, of another record or of another model.
     *
     * @param progress told as it goes
     */
    public Refreshed readMeanings(Progress progress) throws RecordFault, SearchFault {
        return meanings.read(progress);
    }

    /**
     * The statements that mean most nearly what an example means. Those that were not read for their meaning yet are read before, if they are
     * few; otherwise they are missing.
     *
     * @param among what must hold of them; has no words
     */
    public Alike like(Example example, StatementQuery among, Progress progress) throws RecordFault, SearchFault {
        return meanings.like(example, named(among), progress);
    }

    /**
     * Brings the stories of the record up to it: then {@code record().stories()} has them. What is done is kept now and then.
     *
     * @param progress told as it goes
     */
    public Refreshed tellStories(Progress progress) throws RecordFault {
        return stories.refresh(progress);
    }

    /**
     * Looks for denials of a claim by one speaker. The indexes and claims are brought up to the record before; where they cannot be, the fault is
     * told, since nothing would follow from what was not found.
     *
     * @param steps told as it goes
     */
    public Denials denials(DenialQuery asked, Claims.Steps steps) throws RecordFault, SearchFault {
        claims.make(steps);
        return new DenialSearch(record, asked, named(StatementQuery.of("").with(Property.SPEAKER, asked.speaker())), index(), index().resolve(MEANINGS), readers).search();
    }

    /** The same statements, however many, to be asked report by report. */
    public Selected select(StatementQuery query, Progress progress) throws RecordFault, SearchFault {
        Optional<SearchFault> behind = follower.isInStep() ? Optional.empty() : bringUp(progress);
        StatementQuery asked = named(query);
        return new Selected(searching.ask(search -> search.select(asked)), behind.isEmpty() ? 0 : missing());
    }

    /** Speakers whom people merged or renamed are found by the names that reports give them as well. */
    private StatementQuery named(StatementQuery query) throws RecordFault {
        StatementQuery named = query;
        for (String asked : query.filter().getOrDefault(Property.SPEAKER, List.of())) {
            for (String now : record.corrections().nowCalled(asked)) {
                named = named.with(Property.SPEAKER, now);
            }
        }
        return named;
    }

    /** The fault is told only when nothing can be searched because of it. */
    private Optional<SearchFault> bringUp(Progress progress) throws RecordFault, SearchFault {
        try {
            follower.refresh(progress);
            return Optional.empty();
        } catch (SearchFault fault) {
            return switch (fault.kind()) {
                case BUSY, FORBIDDEN, FULL -> Optional.of(fault);
                case BAD_QUERY, MISSING, DAMAGED -> throw fault;
            };
        }
    }

    /** Reports that cannot be searched yet, all of them where there is no index that can be read; nothing is changed. */
    public long notIndexed() throws RecordFault {
        try {
            return missing();
        } catch (SearchFault _) {
            return record.changedAfter(0);
        }
    }

    private long missing() throws RecordFault, SearchFault {
        Point reach = searching.ask(search -> new Point(search.upTo(), search.history()));
        return record.changedAfter(record.holds(reach) ? reach.change() : 0);
    }

    /** Up to where the index goes; used by whoever writes a lot and refreshes now and then. */
    Follower follower() {
        return follower;
    }

    /** What the index was not brought up to is put in when it is used next. */
    @Override
    public void close() {
        try (record; readers; searching) {
            follower.close();
        }
    }

    /**
     * What a search found.
     *
     * @param missing reports that are in the record, but not yet in what was searched
     */
    public record Found(Hits hits, long missing) { }

    /**
     * What was selected.
     *
     * @param missing as in {@link Found}
     */
    public record Selected(Selection selection, long missing) implements AutoCloseable {

        @Override
        public void close() throws SearchFault {
            selection.close();
        }
    }

    /**
     * What bringing up the index took.
     *
     * @param reports put in
     * @param anew    whether it was made from nothing
     */
    public record Refreshed(long reports, boolean anew) { }

    /** Is told how far the index is. */
    @FunctionalInterface
    public interface Progress {

        /** Tells nobody. */
        Progress NONE = (_, _) -> { };

        /** @param done reports put in so far, of {@code all} */
        void at(long done, long all);
    }
}
