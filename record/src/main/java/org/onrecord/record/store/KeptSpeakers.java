package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.domain.Speaker;
import org.onrecord.record.KnownSpeaker;
import org.onrecord.record.Saying;

/** Who speaks in a record, and what each said: looked up by indexes, so that it takes no longer in a long record. */
public final class KeptSpeakers {

    private static final String COLUMNS = "select speakers.speaker, speakers.id, speakers.name, speakers.type, speakers.wikidata, speakers.folded, speakers.name_as_read"
            + " from speakers ";

    /** Ids of those who are somebody in one report only have the first digits of the report's. */
    private static final Pattern OF_ONE_REPORT = Pattern.compile("[a-z]+:([0-9a-f]{8}):.+", Pattern.DOTALL);

    /** Names that begin alike and are looked through for one. */
    private static final int ALIKE = 1_000;

    /** Comes after every character of a folded name. */
    private static final String LAST = "\uFFFF";

    private final Database database;

    KeptSpeakers(Database database) {
        this.database = database;
    }

    /** How many statements some speakers have, by their keys; who has none is left out. */
    public Map<Long, Integer> statements(Collection<Long> speakers) throws RecordFault {
        Map<Long, Integer> statements = new HashMap<>();
        database.read(handle -> handle.createQuery("select speaker, statements from speaker_tallies where speaker" + Keys.IN).bindList(Keys.NAME, Keys.of(speakers))
                .map((row, _) -> statements.put(row.getLong(1), row.getInt(2))).list());
        return statements;
    }

    /** How many speakers have said something; counted one by one in an index, which takes some milliseconds for a hundred thousand. */
    public int speaking() throws RecordFault {
        return database.read(handle -> handle.createQuery("select count(*) from speaker_tallies").mapTo(Integer.class).one());
    }

    /** Where a speaker stands in the order of how much they said. @param key of the speaker */
    public record Rank(int statements, long key) {

        /** Before all. */
        public static final Rank FIRST = new Rank(Integer.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Those with the most statements first, of several with as many those who came last. @param after none up to here */
    public List<Rank> byNumber(Rank after, int most) throws RecordFault {
        return database.read(handle -> handle.createQuery("select statements, speaker from speaker_tallies where (statements, speaker) < (?, ?)"
                + " order by statements desc, speaker desc limit ?").bind(0, after.statements()).bind(1, after.key()).bind(2, most)
                .map((row, _) -> new Rank(row.getInt(1), row.getLong(2))).list());
    }

    /** Where a speaker stands in the order of names. */
    public record Place(String folded, long key) {

        /** Before all. */
        public static final Place FIRST = new Place("", 0);
    }

    /** Speakers in the order of their names. The index of names alone is to be used: "same_as is null", which most are, would lead SQLite to the other. @param after none up to here */
    public List<KnownSpeaker> byName(Place after, int most) throws RecordFault {
        return database.read(handle -> handle.createQuery(COLUMNS + "where coalesce(same_as, 0) = 0 and (folded, speaker) > (?, ?) order by folded, speaker limit ?")
                .bind(0, after.folded()).bind(1, after.key()).bind(2, most).map((row, _) -> speaker(row)).list());
    }

    /** Those whose names begin so, in the order of their names; who is merged with another comes as that one. @param folded as {@code Ids.slug} has it */
    public List<KnownSpeaker> beginning(String folded, int most) throws RecordFault {
        return database.read(handle -> handle.createQuery(COLUMNS + "where speaker in (select coalesce(read.same_as, read.speaker) from speakers read"
                + " where read.folded >= ? and read.folded < ? order by read.folded limit " + ALIKE + ") order by folded, speaker limit ?")
                .bind(0, folded).bind(1, folded + LAST).bind(2, most).map((row, _) -> speaker(row)).list());
    }

    /** Those with these names, whatever accents and capitals; who is merged with another comes as that one. @param folded names */
    public List<KnownSpeaker> named(Collection<String> folded) throws RecordFault {
        return folded.isEmpty() ? List.of() : database.read(handle -> handle.createQuery(COLUMNS + "where speaker in (select coalesce(read.same_as, read.speaker)"
                + " from speakers read where read.folded" + Keys.IN + ") order by folded, speaker").bindList(Keys.NAME, Keys.padded(List.copyOf(folded)))
                .map((row, _) -> speaker(row)).list());
    }

    /** Those with these keys, in their order. */
    public List<KnownSpeaker> of(List<Long> keys) throws RecordFault {
        Map<Long, KnownSpeaker> found = new TreeMap<>();
        database.read(handle -> handle.createQuery(COLUMNS + "where speaker" + Keys.IN).bindList(Keys.NAME, Keys.of(keys)).map((row, _) -> speaker(row)).list())
                .forEach(one -> found.put(one.key(), one));
        return keys.stream().flatMap(key -> Optional.ofNullable(found.get(key)).stream()).toList();
    }

    /**
     * The speaker with an id; one whom people merged with another is that one.
     *
     * @param id of the record, or as a report's own statements have it
     */
    public Optional<KnownSpeaker> one(String id) throws RecordFault {
        return database.read(handle -> {
            String who = COLUMNS + "where speaker = (select coalesce(read.same_as, read.speaker) from speakers read where ";
            Optional<KnownSpeaker> found = handle.createQuery(who + "read.id = ?)").bind(0, id).map((row, _) -> speaker(row)).findOne();
            Matcher one = OF_ONE_REPORT.matcher(id);
            if (found.isPresent() || !one.matches()) {
                return found;
            }
            String report = "sha256:" + one.group(1);
            List<String> fitting = handle.createQuery("select id from speakers where id >= ? and id < ? order by id").bind(0, report).bind(1, report + "g")
                    .mapTo(String.class).filter(known -> known.endsWith("#" + id)).list();
            return fitting.isEmpty() ? Optional.empty() : handle.createQuery(who + "read.id = ?)").bind(0, fitting.getFirst()).map((row, _) -> speaker(row)).findOne();
        });
    }

    /** Those whom people said to be this one, in the order of their names. */
    public List<KnownSpeaker> mergedInto(long speaker, int most) throws RecordFault {
        return database.read(handle -> handle.createQuery(COLUMNS + "where same_as = ? order by folded, speaker limit ?").bind(0, speaker).bind(1, most)
                .map((row, _) -> speaker(row)).list());
    }

    /**
     * What a speaker said, what came last first.
     *
     * @param before keys of statements less than this
     */
    public List<Saying> sayings(long speaker, long before, int most) throws RecordFault {
        return database.read(handle -> {
            List<Long> who = Lists.who(handle, speaker);
            List<Long> statements = new ArrayList<>();
            for (long one : who) {
                statements.addAll(handle.createQuery("select statement from statement_speakers where speaker = ? and statement < ? order by statement desc limit ?")
                        .bind(0, one).bind(1, before).bind(2, most).mapTo(Long.class).list());
            }
            List<Long> last = statements.stream().distinct().sorted(Comparator.reverseOrder()).limit(most).toList();
            return new SayingRows(handle).of(last, who);
        });
    }

    private static KnownSpeaker speaker(ResultSet row) throws SQLException {
        return new KnownSpeaker(row.getLong("speaker"), row.getString("id"), row.getString("name"), Parts.constant(Speaker.Type.class, row.getString("type")),
                Optional.ofNullable(row.getString("wikidata")), row.getString("folded"), Optional.ofNullable(row.getString("name_as_read")));
    }
}
