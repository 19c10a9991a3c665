package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Ids;
import org.onrecord.domain.Speaker;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.InWords;
import org.onrecord.record.correction.Names;
import org.onrecord.record.correction.SpeakerBook;

/** The speakers of a record, as people name them. */
final class KnownSpeakers implements SpeakerBook {

    /** Listed when a name fits several, or comes near. */
    private static final int SHOWN = 8;

    /** Ids that hold in one report only: "officials" of two reports are two. */
    private static final Pattern ONE_REPORT = Pattern.compile("sha256:[0-9a-f]{64}#.*|[a-z]+:[0-9a-f]{8}:.*", Pattern.DOTALL);

    private static final String WHO = "select distinct who.id, who.name, who.type, who.wikidata from speakers"
            + " join speakers who on who.speaker = coalesce(speakers.same_as, speakers.speaker) where ";

    private final Handle handle;

    /** Id of the report that a name is said of; empty: it is said of the whole record. */
    private final String article;

    private KnownSpeakers(Handle handle, String article) {
        this.handle = handle;
        this.article = article;
    }

    /** For the statements of one report. */
    static KnownSpeakers in(Handle handle, String article) {
        return new KnownSpeakers(handle, article);
    }

    /** For the whole record. */
    static KnownSpeakers everywhere(Handle handle) {
        return new KnownSpeakers(handle, "");
    }

    /** The names that speakers have now whom reports call by a name with these words, one after the other, and people by another. */
    Set<String> nowCalled(String words) {
        String sought = "-" + Ids.slug(words) + "-";
        return handle.createQuery("select coalesce(speakers.name_as_read, speakers.name) as read, who.name from speakers"
                        + " join speakers who on who.speaker = coalesce(speakers.same_as, speakers.speaker)"
                        + " where speakers.same_as is not null or speakers.name_as_read is not null")
                .map((row, _) -> Map.entry(row.getString(1), row.getString(2))).stream()
                .filter(names -> ("-" + Ids.slug(names.getKey()) + "-").contains(sought)).map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Answer<Speaker> find(String typed, Optional<Speaker.Type> fresh) {
        String id = typed.strip();
        List<Speaker> byId = handle.createQuery(WHO + "speakers.id = ? or speakers.id = ?").bind(0, id).bind(1, article + "#" + id)
                .map((row, _) -> speaker(row)).list();
        return byId.size() == 1 ? Answer.done(byId.getFirst()) : Names.read(typed).then(name -> named(name, fresh));
    }

    private Answer<Speaker> named(String name, Optional<Speaker.Type> fresh) {
        String folded = Ids.slug(name);
        List<Speaker> fitting = handle.createQuery(WHO + "speakers.folded = ? or speakers.id in (?, ?) order by who.id")
                .bind(0, folded).bind(1, "person:" + folded).bind(2, "organization:" + folded).map((row, _) -> speaker(row)).list();
        List<Speaker> here = fitting.stream().filter(this::isHere).toList();
        if (here.size() == 1) {
            return Answer.done(here.getFirst());
        }
        if (here.size() > 1) {
            return Answer.refused("name-fits-several", "'" + name + "' may be " + listed(here) + ": give the id of the one meant");
        }
        if (fresh.isPresent()) {
            return Answer.done(new Speaker(name, fresh.get(), Ids.ofSpeaker(fresh.get(), name, article), Optional.empty(), Speaker.ResolvedBy.CORRECTION, 1));
        }
        List<Speaker> near = fitting.isEmpty() ? near(folded) : fitting;
        return Answer.refused("speaker-unknown", "no speaker is called '" + name + "'" + (fitting.isEmpty() ? "" : article.isEmpty() ? " in more than one report" : " in this report")
                + (near.isEmpty() ? "" : "; there is " + listed(near)) + ". Give a name or id that the record has"
                + (article.isEmpty() ? "" : ", or add --new for somebody it does not know yet"));
    }

    /** Those of one report alone are meant in that report; elsewhere they are named by their ids. */
    private boolean isHere(Speaker speaker) {
        return !ONE_REPORT.matcher(speaker.id()).matches()
                || !article.isEmpty() && speaker.id().startsWith(Ids.ofSpeakerOfOne(speaker.type(), "-", article).replaceFirst("[^:]*$", ""));
    }

    /** Those with the first or the last word of a name. */
    private List<Speaker> near(String folded) {
        String first = folded.split("-")[0];
        String last = folded.substring(folded.lastIndexOf('-') + 1);
        return handle.createQuery(WHO + "speakers.folded like ? or speakers.folded like ? or speakers.folded = ? order by who.id limit " + SHOWN)
                .bind(0, first + "-%").bind(1, "%-" + last).bind(2, last).map((row, _) -> speaker(row)).list();
    }

    private static String listed(List<Speaker> speakers) {
        return Stream.concat(speakers.stream().limit(SHOWN).map(InWords::speaker), speakers.size() > SHOWN ? Stream.of("\u2026") : Stream.empty())
                .collect(Collectors.joining(", "));
    }

    private Speaker speaker(ResultSet row) throws SQLException {
        return new Speaker(row.getString("name"), Parts.constant(Speaker.Type.class, row.getString("type")),
                Speakers.idInReport(article, row.getString("id")), Optional.ofNullable(row.getString("wikidata")), Speaker.ResolvedBy.CORRECTION, 1);
    }
}
