package org.onrecord.record.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Ids;
import org.onrecord.domain.Speaker;
import org.onrecord.record.Entry.Report;

/** The keys of speakers, known ones and new. */
final class Speakers {

    private static final String BETWEEN = "#";

    /** Where people said that groups of two reports are one. */
    private static final Pattern ANOTHER_REPORTS = Pattern.compile("sha256:[0-9a-f]{64}" + BETWEEN);

    private final Handle handle;
    private final Rows rows;
    private final Map<String, Long> keys = new HashMap<>();

    /** Those of which it is known whether they are there. */
    private final Set<String> asked = new HashSet<>();

    Speakers(Handle handle, Rows rows) {
        this.handle = handle;
        this.rows = rows;
    }

    /** Looks up together who speaks in some reports. */
    void expect(List<Report> reports) {
        Set<String> ids = new HashSet<>();
        for (Report report : reports) {
            report.statements().forEach(statement -> statement.speakers().forEach(speaker -> ids.add(id(report.article().id(), speaker))));
        }
        Keys.chunks(ids).forEach(chunk -> handle.createQuery("select id, speaker from speakers where id" + Keys.IN).bindList(Keys.NAME, chunk)
                .map((row, _) -> keys.put(row.getString(1), row.getLong(2))).list());
        asked.addAll(ids);
    }

    /** For the statements of one article. */
    ToLongFunction<Speaker> of(String article) {
        return speaker -> keys.computeIfAbsent(id(article, speaker), id -> known(id).orElseGet(() -> added(id, speaker)));
    }

    /** "Officials" of two reports are two groups: their ids hold in one report only, and the report's id is put before them. */
    static String id(String article, Speaker speaker) {
        return switch (speaker.type()) {
            case GROUP, ANONYMOUS, DOCUMENT, AUTHOR -> ANOTHER_REPORTS.matcher(speaker.id()).lookingAt() ? kept(speaker.id()) : article + BETWEEN + kept(speaker.id());
            case PERSON, ORGANIZATION -> kept(speaker.id());
        };
    }

    /** As it is kept: half of a surrogate pair alone has no form in UTF-8 and is a question mark there, and ids may be equal then. */
    private static String kept(String id) {
        return new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The id that the speaker has in the statements of its report. */
    static String idInReport(String article, String id) {
        String before = article + BETWEEN;
        return id.startsWith(before) ? id.substring(before.length()) : id;
    }

    private Optional<Long> known(String id) {
        return asked.contains(id) ? Optional.empty() : handle.createQuery("select speaker from speakers where id = ?").bind(0, id).mapTo(Long.class).findOne();
    }

    private long added(String id, Speaker speaker) {
        long key = rows.nextKey(Table.SPEAKERS);
        rows.add(Table.SPEAKERS, key, id, speaker.name(), Parts.word(speaker.type()), speaker.wikidata().orElse(null),
                Ids.slug(speaker.name()));
        return key;
    }
}
