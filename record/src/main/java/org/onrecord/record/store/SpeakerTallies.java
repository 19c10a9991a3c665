package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How many statements each speaker has, kept by what a transaction writes and takes away. */
final class SpeakerTallies {

    /** Of all speakers, where none is counted yet; the same as in V7__summaries.sql. */
    static final String ALL = "insert into speaker_tallies (speaker, statements) select coalesce(speakers.same_as, speakers.speaker), count(*) from statement_speakers"
            + " join speakers on speakers.speaker = statement_speakers.speaker group by coalesce(speakers.same_as, speakers.speaker)";

    private static final String GAIN = "insert into speaker_tallies (speaker, statements) values (?, ?)"
            + " on conflict (speaker) do update set statements = speaker_tallies.statements + excluded.statements";

    private static final String RECOUNT = "insert into speaker_tallies (speaker, statements) select speaker, own + others from (select who.speaker,"
            + " (select count(*) from statement_speakers where statement_speakers.speaker = who.speaker) as own, (select count(*) from speakers merged"
            + " join statement_speakers on statement_speakers.speaker = merged.speaker where merged.same_as = who.speaker) as others"
            + " from speakers who where who.speaker = ? and who.same_as is null) counted where own + others > 0";

    private final Handle handle;
    private final Map<Long, Integer> gained = new TreeMap<>();
    private final Set<String> recounted = new TreeSet<>();

    SpeakerTallies(Handle handle) {
        this.handle = handle;
    }

    /** One of these statements more. @param speaker as the report has them */
    void gain(long speaker) {
        gained.merge(speaker, 1, Integer::sum);
    }

    /** The statements of an article, before they are taken away. */
    void lose(long article) {
        handle.createQuery("select speaker, count(*) from statement_speakers join statements on statements.statement = statement_speakers.statement where article = ? group by speaker")
                .bind(0, article).map((row, _) -> gained.merge(row.getLong(1), -row.getInt(2), Integer::sum)).list();
    }

    /** Is somebody else now, or was, or is who others are. @param id of the speaker */
    void recount(String id) {
        recounted.add(id);
    }

    /** To be called when all rows are written. */
    void write() {
        Map<Long, Integer> whose = new TreeMap<>(gained);
        Keys.chunks(gained.keySet()).forEach(some -> handle.createQuery("select speaker, same_as from speakers where same_as is not null and speaker" + Keys.IN)
                .bindList(Keys.NAME, some).map((row, _) -> whose.merge(row.getLong(2), whose.remove(row.getLong(1)), Integer::sum)).list());
        PreparedBatch gains = handle.prepareBatch(GAIN);
        whose.forEach((speaker, statements) -> {
            if (statements != 0) {
                gains.bind(0, speaker.longValue()).bind(1, statements.intValue()).add();
            }
        });
        if (gains.size() > 0) {
            gains.execute();
        }
        List<Long> keys = new ArrayList<>();
        Keys.chunks(recounted).forEach(some -> keys.addAll(handle.createQuery("select speaker from speakers where id" + Keys.IN).bindList(Keys.NAME, some).mapTo(Long.class).list()));
        for (long speaker : keys) {
            handle.execute("delete from speaker_tallies where speaker = ?", speaker);
            handle.execute(RECOUNT, speaker);
        }
        if (!gained.isEmpty()) {
            handle.execute("delete from speaker_tallies where statements <= 0");
        }
        gained.clear();
        recounted.clear();
    }
}
