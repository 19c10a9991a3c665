package org.onrecord.record.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.Entry;
import org.onrecord.record.Recorded;

/**
 * The record: every report that was read and what was said in it, every input that was not, and which run of the program said so. One
 * writer at a time, many readers; safe for many threads. What {@link #write} returned for is kept, whatever happens afterwards.
 */
public final class RecordStore implements AutoCloseable {

    /** Reason of what this database cannot hold. */
    public static final String UNFIT = Fitting.REASON;

    private final Database database;

    private RecordStore(Database database) {
        this.database = database;
    }

    /**
     * Opens a record, or makes a new one.
     *
     * @param place a file, e.g. "onrecord.db", or a server, "jdbc:postgresql://host/name?user=…"
     */
    public static RecordStore open(String place) throws RecordFault {
        return new RecordStore(Database.open(Address.of(place)));
    }

    /** Opens a record that is there: none is made, and its lack is told. */
    public static RecordStore openExisting(String place) throws RecordFault {
        return new RecordStore(Database.openExisting(Address.of(place)));
    }

    /** The run that began last; its date is later than that of the runs before it only if the clock was right. */
    public Optional<Run> lastRun() throws RecordFault {
        return database.read(handle -> DamagedRow.whole(() -> handle.createQuery("select started, program, model from runs order by run desc limit 1")
                .map((row, _) -> new Run(Instant.parse(row.getString(1)), row.getString(2), row.getString(3))).findOne()));
    }

    /** Notes that a run begins, and gives its number. */
    public long begin(Run run) throws RecordFault {
        return database.write(handle -> {
            Rows rows = new Rows(handle);
            long key = rows.nextKey(Table.RUNS);
            rows.add(Table.RUNS, key, run.started().toString(), run.program(), run.model());
            rows.write();
            return key;
        });
    }

    /**
     * Writes all of the entries or none; but one that this database cannot hold, as PostgreSQL cannot hold the character NUL, is written as skipped. A report
     * that is there already, same source and same text, is not written twice: what was read of it is replaced when another run than the one that read it
     * brings it, and left alone otherwise.
     *
     * @param run number of the run, from {@link #begin}
     */
    public Receipt write(long run, List<Entry> entries) throws RecordFault {
        return Fitting.write(database, run, entries, true);
    }

    /** The same, but a report that is there stays as it is, whoever read it. */
    public Receipt bring(long run, List<Entry> entries) throws RecordFault {
        return Fitting.write(database, run, entries, false);
    }

    /** Writes all of the entries or none; what is there already stays as it is. */
    public Receipt writeNew(long run, List<Entry> entries) throws RecordFault {
        return database.write(handle -> new Writing(handle, run, false).all(entries));
    }

    /** The reports in the order in which they came, the first texts of a source before its later ones; holds a few at a time. */
    public void forEachReport(Consumer<Report> consumer) throws RecordFault {
        forEachKept(kept -> consumer.accept(kept.report()));
    }

    /** The same, with each report's place in the record. */
    public void forEachKept(Consumer<Kept> consumer) throws RecordFault {
        database.read(handle -> {
            ReportRows.inOrder(handle).after(0, row -> consumer.accept(row.kept()));
            return null;
        });
    }

    /** The same reports, each with what the program had read where people changed that. */
    public void forEachRecorded(Consumer<Recorded> consumer) throws RecordFault {
        forEachKept(kept -> consumer.accept(kept.recorded()));
    }

    /** What people change in it. */
    public Corrections corrections() {
        return new Corrections(database);
    }

    /** Which reports have their text from which, as it was found out last. */
    public KeptOrigins origins() {
        return new KeptOrigins(database);
    }

    /** Which reports tell of one event, as made last. */
    public KeptStories stories() {
        return new KeptStories(database);
    }

    /** Which statements are about one proposition, as it was found out last. */
    public KeptClaims claims() {
        return new KeptClaims(database);
    }

    /** The same claims part by part, however many statements they have. */
    public ClaimSlices claimSlices() {
        return new ClaimSlices(database);
    }

    /** Who speaks in it. */
    public KeptSpeakers speakers() {
        return new KeptSpeakers(database);
    }

    /** What of it somebody should look at. */
    public Review review() {
        return new Review(database);
    }

    /** What is around one report or statement, and lists of them. */
    public Surroundings surroundings() {
        return new Surroundings(database);
    }

    /** Who signs in where the record is served to others. */
    public People people() {
        return new People(database);
    }

    /** What it holds, some at a time. */
    public Lists lists() {
        return new Lists(database);
    }

    /** The runs of the program by their numbers, the first one first. */
    public SortedMap<Long, Run> runs() throws RecordFault {
        return database.read(handle -> Lists.runs(handle));
    }

    /**
     * The reports that were added or changed after a change of the record, in the order of their last change; holds a few at a time, and keeps the
     * record to itself for none of them: what is changed meanwhile comes as well.
     *
     * @param after number of a change; 0: all of them
     * @return the last change of the record when nothing more came: all up to there was given; empty when nothing was ever written
     */
    public Optional<Point> forEachChange(long after, Consumer<Change> consumer) throws RecordFault {
        Changes.Some some = changes(after);
        while (!some.changes().isEmpty()) {
            some.changes().forEach(consumer);
            some = changes(some.changes().getLast().number());
        }
        return some.last();
    }

    private Changes.Some changes(long after) throws RecordFault {
        return database.read(handle -> new Changes.Some(ReportRows.byChange(handle).next(after).stream()
                .map(row -> new Change(row.touched(), row.kept().report(), row.kept().isLatest())).toList(), Changes.last(handle)));
    }

    /** The last change of the record; empty when nothing was ever written. */
    public Optional<Point> lastChange() throws RecordFault {
        return database.read(handle -> Changes.last(handle));
    }

    /** The first change, by which a record is known wherever it lies, and its backups with it; empty when nothing was ever written. */
    public Optional<Point> firstChange() throws RecordFault {
        return database.read(handle -> Changes.first(handle));
    }

    /** The last change, up to one, with which a transaction ended: up to there an index can say that it goes. */
    public Optional<Point> lastChangeUpTo(long change) throws RecordFault {
        return database.read(handle -> Changes.lastUpTo(handle, change));
    }

    /** Whether a change is one of this record's: another record, or one that was restored, has others. */
    public boolean holds(Point change) throws RecordFault {
        return database.read(handle -> Changes.holds(handle, change));
    }

    /** Reports that were changed after a change, 0: all; what an index that goes so far still lacks. */
    public long changedAfter(long change) throws RecordFault {
        return database.read(handle -> handle.createQuery("select count(*) from articles where touched > ?").bind(0, change).mapTo(Long.class).one());
    }

    /** What is known of each source's present text besides the text, without writers and credits. */
    public void forEachPublication(Consumer<Publication> consumer) throws RecordFault {
        database.read(handle -> {
            handle.createQuery("select source, headline, outlet, published, language from articles where not exists (select 1 from articles later"
                    + " where later.source = articles.source and later.version > articles.version) order by article").map((row, _) -> new Publication(
                    row.getString(1), Optional.ofNullable(row.getString(2)), Optional.ofNullable(row.getString(3)), List.of(), List.of(),
                    Optional.ofNullable(row.getString(4)), row.getString(5))).forEach(consumer);
            return null;
        });
    }

    /** When the last change was made, by the clock of the machine that made it; empty when nothing was ever written. */
    public Optional<Instant> lastChanged() throws RecordFault {
        return database.read(handle -> handle.createQuery("select written from changes order by change desc limit 1").mapTo(String.class).findOne().map(Instant::parse));
    }

    /** Whether a report is there as this program and model read it; then it need not be read again. */
    public boolean isRead(Article article, Run by) throws RecordFault {
        String reading = Reading.of(article);
        return database.read(handle -> handle.createQuery("select count(*) from articles join runs on runs.run = articles.run"
                + " where articles.id = ? and articles.reading = ? and runs.program = ? and runs.model = ?")
                .bind(0, article.id()).bind(1, reading).bind(2, by.program()).bind(3, by.model()).mapTo(Integer.class).one() > 0);
    }

    /** The text that the record goes on showing as the latest of a source, where this one came before it; empty: this is the latest. */
    public Optional<Integer> laterText(Article article) throws RecordFault {
        return database.read(handle -> handle.createQuery("select max(later.version) from articles join articles later on later.source = articles.source"
                + " and later.version > articles.version where articles.id = ?").bind(0, article.id()).mapTo(Integer.class).findOne());
    }

    /** The new texts of known sources that a run brought, in the order in which they came. */
    public List<Revised> revised(long run) throws RecordFault {
        return database.read(handle -> handle.createQuery("select source, version, (select count(*) from article_changes where article_changes.article"
                + " = articles.article and what = 'added'), (select count(*) from article_changes where article_changes.article = articles.article"
                + " and what = 'gone') from articles where version > 1 and came = ? order by article").bind(0, run)
                .map((row, _) -> new Revised(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4))).list());
    }

    /** Whether anything is known of a source or address: a report, or why there is none. */
    public boolean knows(String source) throws RecordFault {
        return database.read(handle -> handle.createQuery("select exists (select 1 from articles where source = :source or address = :source)"
                + " or exists (select 1 from skipped where source = :source)").bind("source", source).mapTo(Boolean.class).one());
    }

    /** The report with this id. */
    public Optional<Report> report(String article) throws RecordFault {
        return database.read(handle -> ReportRows.one(handle, article));
    }

    /** Whether a report's text is the latest of its source; false for one that is not there. @param article the report's id */
    public boolean isLatest(String article) throws RecordFault {
        return database.read(handle -> handle.createQuery("select count(*) from articles where id = ? and not exists (select 1 from articles later"
                + " where later.source = articles.source and later.version > articles.version)").bind(0, article).mapTo(Integer.class).one() > 0);
    }

    /** Where the statement stands that has an id, or alone has one with such a beginning of six characters or more. */
    public Answer<Located> statement(String idOrBeginning) throws RecordFault {
        return database.read(handle -> new References(handle).statement(idOrBeginning).map(place -> new Located(place.articleId(), place.statement())));
    }

    /** What is not recorded, in the order in which it came. */
    public List<Skipped> skipped() throws RecordFault {
        List<Skipped> all = new ArrayList<>();
        forEachSkipped(all::add);
        return all;
    }

    /** The same, one at a time. */
    public void forEachSkipped(Consumer<Skipped> consumer) throws RecordFault {
        database.read(handle -> {
            SkippedRows.inOrder(handle, consumer);
            return null;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
