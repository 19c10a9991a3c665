package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.record.Cited;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.ReportHead;
import org.onrecord.record.SpeakerHead;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Logged;

/**
 * What a record holds, some at a time, in the order in which it came: whoever goes on after the last key they saw misses nothing and sees nothing
 * twice, however the record grows meanwhile.
 */
public final class Lists {

    private static final String REPORTS = "select article, id, source, headline, outlet, published, language, statement_count, not exists (select 1 from articles later"
            + " where later.source = articles.source and later.version > articles.version) as latest from articles where ";

    private static final String SPEAKERS = "select who.speaker, who.id, who.name, who.type, who.wikidata, coalesce(statements, 0) as statements from speakers who"
            + " left join speaker_tallies on speaker_tallies.speaker = who.speaker where ";

    /** Tables that people ask the size of, with the word for what they hold. */
    private static final Map<String, Table> COUNTED = Map.of("reports", Table.ARTICLES, "statements", Table.STATEMENTS, "speakers", Table.SPEAKERS,
            "claims", Table.CLAIMS, "corrections", Table.CORRECTIONS, "skipped", Table.SKIPPED, "runs", Table.RUNS);

    private final Database database;

    Lists(Database database) {
        this.database = database;
    }

    /** The reports after one, those without statements and earlier texts among them. @param key 0: from the first */
    public List<ReportHead> reports(long key, int most) throws RecordFault {
        return database.read(handle -> handle.createQuery(REPORTS + "article > ? order by article limit ?").bind(0, key).bind(1, most)
                .map((row, _) -> report(row)).list());
    }

    /** The report with an id, or a beginning of one of six characters or more that no other has; or the present text of a source or address. */
    public Answer<Report> report(String given) throws RecordFault {
        return database.read(handle -> new References(handle).report(given).map(place -> ReportRows.one(handle, place.articleId()).orElseThrow()));
    }

    private static ReportHead report(ResultSet row) throws SQLException {
        return new ReportHead(row.getLong("article"), row.getString("id"), new Publication(row.getString("source"), Optional.ofNullable(row.getString("headline")),
                Optional.ofNullable(row.getString("outlet")), List.of(), List.of(), Optional.ofNullable(row.getString("published")), row.getString("language")),
                row.getBoolean("latest"), row.getInt("statement_count"));
    }

    /** The speakers after one, without those who are somebody else since people merged them. */
    public List<SpeakerHead> speakers(long key, int most) throws RecordFault {
        return database.read(handle -> handle.createQuery(SPEAKERS + "who.speaker > ? and who.same_as is null order by who.speaker limit ?").bind(0, key).bind(1, most)
                .map((row, _) -> speaker(row)).list());
    }

    /** The speaker with an id; of one who was merged, whoever they are now. */
    public Optional<SpeakerHead> speaker(String id) throws RecordFault {
        return database.read(handle -> handle.createQuery(SPEAKERS + "who.speaker = (select coalesce(same_as, speaker) from speakers where id = ?)").bind(0, id)
                .map((row, _) -> speaker(row)).findOne());
    }

    private static SpeakerHead speaker(ResultSet row) throws SQLException {
        return new SpeakerHead(row.getLong("speaker"), row.getString("id"), row.getString("name"), Parts.constant(Speaker.Type.class, row.getString("type")),
                Optional.ofNullable(row.getString("wikidata")), row.getInt("statements"));
    }

    /**
     * The statements of a speaker after one, in the order in which they came.
     *
     * @param speaker key
     * @param after   key of a statement; 0: from the first
     * @return by their keys
     */
    public SortedMap<Long, Cited> statements(long speaker, long after, int most) throws RecordFault {
        return database.read(handle -> {
            SortedMap<Long, String> ids = new TreeMap<>();
            SortedSet<Long> keys = new TreeSet<>();
            for (long who : who(handle, speaker)) {
                keys.addAll(handle.createQuery("select statement from statement_speakers where speaker = ? and statement > ? order by statement limit ?")
                        .bind(0, who).bind(1, after).bind(2, most).mapTo(Long.class).list());
            }
            handle.createQuery("select statement, id from statements where statement" + Keys.IN).bindList(Keys.NAME, Keys.of(keys.stream().limit(most).toList()))
                    .map((row, _) -> ids.put(row.getLong(1), row.getString(2))).list();
            return cited(handle, ids);
        });
    }

    /** The keys of a speaker and of those who are merged with them: each is asked for alone, as an index has the statements of one in order, but not of several. */
    static List<Long> who(Handle handle, long speaker) {
        return handle.createQuery("select speaker from speakers where speaker = ? or same_as = ?").bind(0, speaker).bind(1, speaker).mapTo(Long.class).list();
    }

    /** The statements of a speaker that came last, the last one first. @param speaker key */
    public List<Cited> newestOfSpeaker(long speaker, int most) throws RecordFault {
        return database.read(handle -> {
            SortedSet<Long> keys = new TreeSet<>(Comparator.reverseOrder());
            for (long who : who(handle, speaker)) {
                keys.addAll(handle.createQuery("select statement from statement_speakers where speaker = ? order by statement desc limit ?").bind(0, who).bind(1, most)
                        .mapTo(Long.class).list());
            }
            return inOrder(handle, handle.createQuery("select id from statements where statement" + Keys.IN + "order by statement desc")
                    .bindList(Keys.NAME, Keys.of(keys.stream().limit(most).toList())).mapTo(String.class).list());
        });
    }

    /** The statements of a claim that came last, the last one first. @param claim its id */
    public List<Cited> newestOfClaim(String claim, int most) throws RecordFault {
        return database.read(handle -> {
            ClaimPlaces places = ClaimPlaces.of(handle, claim);
            return inOrder(handle, handle.createQuery("select statement from " + places.rows() + ClaimPlaces.OF_CLAIM + " and arrived > 0 order by arrived desc limit :most")
                    .bind("claim", places.claim()).bind("most", most).mapTo(String.class).list());
        });
    }

    private static List<Cited> inOrder(Handle handle, List<String> ids) {
        Map<String, Cited> found = new CitedRows(handle).of(ids);
        return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
    }

    /** When the runs began that brought some reports, by the reports' ids; those that are not there are left out. */
    public Map<String, Instant> came(Collection<String> articles) throws RecordFault {
        Map<String, Instant> came = new HashMap<>();
        if (!articles.isEmpty()) {
            database.read(handle -> handle.createQuery("select articles.id, runs.started from articles join runs on runs.run = articles.came where articles.id" + Keys.IN)
                    .bindList(Keys.NAME, Keys.padded(List.copyOf(articles))).map((row, _) -> came.put(row.getString(1), Instant.parse(row.getString(2)))).list());
        }
        return came;
    }

    private static SortedMap<Long, Cited> cited(Handle handle, SortedMap<Long, String> ids) {
        Map<String, Cited> found = new CitedRows(handle).of(ids.values());
        SortedMap<Long, Cited> cited = new TreeMap<>();
        ids.forEach((key, id) -> Optional.ofNullable(found.get(id)).ifPresent(one -> cited.put(key, one)));
        return cited;
    }

    /** Inputs that are not recorded after one, by their keys. */
    public SortedMap<Long, Skipped> skipped(long key, int most) throws RecordFault {
        return database.read(handle -> SkippedRows.after(handle, key, most));
    }

    /** The corrections after one, by number. */
    public List<Logged> corrections(long number, int most) throws RecordFault {
        return database.read(handle -> new CorrectionRows(handle).after(number, most));
    }

    /** How many rows there are of what people ask for, by a word for it; counted row by row, which takes its time in a long record. */
    public SortedMap<String, Long> counts() throws RecordFault {
        return database.read(handle -> {
            SortedMap<String, Long> counts = new TreeMap<>();
            COUNTED.forEach((name, table) -> counts.put(name, handle.createQuery("select count(*) from " + table).mapTo(Long.class).one()));
            counts.put("stories", handle.createQuery("select count(*) from (select story from story_members group by story having count(*) > 1) stories").mapTo(Long.class).one());
            return counts;
        });
    }

    static SortedMap<Long, Run> runs(Handle handle) {
        SortedMap<Long, Run> runs = new TreeMap<>();
        handle.createQuery("select run, started, program, model from runs")
                .map((row, _) -> runs.put(row.getLong("run"), new Run(Instant.parse(row.getString("started")), row.getString("program"), row.getString("model")))).list();
        return runs;
    }

    /** The number of the last correction; 0: there is none. */
    public long lastCorrection() throws RecordFault {
        return database.read(handle -> handle.createQuery("select coalesce(max(correction), 0) from corrections").mapTo(Long.class).one());
    }

    /** The key of the last run and that of the last input it told of that is not recorded: a run changes no report where it refuses all it was given. 0: there is none. */
    public List<Long> lastRun() throws RecordFault {
        return database.read(handle -> handle.createQuery("select coalesce((select max(run) from runs), 0), coalesce((select max(skipped) from skipped), 0)")
                .map((row, _) -> List.of(row.getLong(1), row.getLong(2))).one());
    }
}
