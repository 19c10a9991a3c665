package org.onrecord.record.store;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** A speaker's row; null for what is not so. */
    private record Row(long speaker, String id, String name, Long sameAs, String nameAsRead) {

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
     * @param rules of all corrections that hold
     */
    Set<Long> follow(SpeakerRules rules) {
        Set<String> ids = new HashSet<>(handle.createQuery("select id from speakers where same_as is not null or name_as_read is not null")
                .mapTo(String.class).list());
        ids.addAll(rules.sameAs().keySet());
        ids.addAll(rules.names().keySet());
        Set<Long> touched = new HashSet<>();
        for (String id : ids) {
            row(id).filter(row -> follow(row, rules)).ifPresent(row -> touched.addAll(articles(row.speaker())));
        }
        return touched;
    }

    private boolean follow(Row row, SpeakerRules rules) {
        Long sameAs = Optional.ofNullable(rules.sameAs().get(row.id())).map(id -> row(id).orElseThrow().speaker()).orElse(null);
        String asRead = row.asRead();
        String name = rules.names().getOrDefault(row.id(), asRead);
        String nameAsRead = name.equals(asRead) ? null : asRead;
        if (Objects.equals(sameAs, row.sameAs()) && name.equals(row.name()) && Objects.equals(nameAsRead, row.nameAsRead())) {
            return false;
        }
        handle.execute("update speakers set same_as = ?, name = ?, folded = ?, name_as_read = ? where speaker = ?", sameAs, name, Ids.slug(name),
                nameAsRead, row.speaker());
        return true;
    }

    private Optional<Row> row(String id) {
        return handle.createQuery("select speaker, id, name, same_as, name_as_read from speakers where id = ?").bind(0, id).map((row, _) -> {
            long sameAs = row.getLong("same_as");
            return new Row(row.getLong("speaker"), row.getString("id"), row.getString("name"), row.wasNull() ? null : sameAs, row.getString("name_as_read"));
        }).findOne();
    }

    private List<Long> articles(long speaker) {
        return handle.createQuery("select distinct statements.article from statement_speakers"
                + " join statements on statements.statement = statement_speakers.statement where statement_speakers.speaker = :speaker"
                + " or statement_speakers.speaker in (select speaker from speakers where same_as = :speaker)")
                .bind("speaker", speaker).mapTo(Long.class).list();
    }
}
