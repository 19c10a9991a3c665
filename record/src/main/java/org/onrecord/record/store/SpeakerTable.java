package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Ids;
import org.onrecord.domain.Speaker;
import org.onrecord.record.correction.SpeakerRules;

/** Brings the table of speakers to what corrections say of them. */
final class SpeakerTable {

    private final Handle handle;

    SpeakerTable(Handle handle) {
        this.handle = handle;
    }

    private static final String ROW = "select speakers.speaker, speakers.id, speakers.name, speakers.name_as_read, same.id as same_as from speakers"
            + " left join speakers same on same.speaker = speakers.same_as where ";

    /** A speaker's row; null for what is not so. @param sameAs the id of the one they are */
    private record Row(long speaker, String id, String name, String sameAs, String nameAsRead) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong("speaker"), row.getString("id"), row.getString("name"), row.getString("same_as"), row.getString("name_as_read"));
        }

        String asRead() {
            return nameAsRead == null ? name : nameAsRead;
        }
    }

    /** Makes rows for speakers that have none yet; their ids are the table's. */
    void know(Rows rows, List<Speaker> speakers) {
        for (Speaker speaker : speakers) {
            if (row(speaker.id()).isEmpty()) {
                rows.add(Table.SPEAKERS, rows.nextKey(Table.SPEAKERS), speaker.id(), speaker.name(), Parts.word(speaker.type()),
                        speaker.wikidata().orElse(null), Ids.slug(speaker.name()));
            }
        }
    }

    /**
     * Gives the keys of the articles whose statements have other speakers now.
     *
     * @param rules   of all corrections that hold
     * @param tallies are told who is to be counted again
     */
    Set<Long> follow(SpeakerRules rules, SpeakerTallies tallies) {
        Map<String, Row> rows = new TreeMap<>();
        handle.createQuery(ROW + "speakers.same_as is not null or speakers.name_as_read is not null").map((row, _) -> Row.of(row))
                .forEach(row -> rows.put(row.id(), row));
        Stream.concat(rules.sameAs().keySet().stream(), rules.names().keySet().stream())
                .forEach(id -> rows.computeIfAbsent(id, _ -> row(id).orElseThrow()));
        Set<Long> touched = new HashSet<>();
        rows.values().stream().filter(row -> follow(row, rules, tallies)).forEach(row -> touched.addAll(articles(row.speaker())));
        return touched;
    }

    private boolean follow(Row row, SpeakerRules rules, SpeakerTallies tallies) {
        String sameAs = rules.sameAs().get(row.id());
        String name = rules.names().getOrDefault(row.id(), row.asRead());
        String nameAsRead = name.equals(row.asRead()) ? null : row.asRead();
        if (Objects.equals(sameAs, row.sameAs()) && name.equals(row.name()) && Objects.equals(nameAsRead, row.nameAsRead())) {
            return false;
        }
        handle.execute("update speakers set same_as = (select speaker from speakers where id = ?), name = ?, folded = ?, name_as_read = ? where speaker = ?",
                sameAs, name, Ids.slug(name), nameAsRead, row.speaker());
        Stream.of(row.id(), sameAs, row.sameAs()).filter(Objects::nonNull).forEach(tallies::recount);
        return true;
    }

    private Optional<Row> row(String id) {
        return handle.createQuery(ROW + "speakers.id = ?").bind(0, id).map((row, _) -> Row.of(row)).findOne();
    }

    private List<Long> articles(long speaker) {
        return handle.createQuery("select distinct statements.article from statement_speakers"
                + " join statements on statements.statement = statement_speakers.statement where statement_speakers.speaker = :speaker"
                + " or statement_speakers.speaker in (select speaker from speakers where same_as = :speaker)")
                .bind("speaker", speaker).mapTo(Long.class).list();
    }
}
