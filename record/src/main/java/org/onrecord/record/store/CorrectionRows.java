package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Edit;
import org.onrecord.record.correction.Held;
import org.onrecord.record.correction.InWords;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.correction.Remedy;

/** Corrections as rows, and back. */
final class CorrectionRows {

    /** Corrections read with one query a table. */
    private static final int CHUNK = 256;

    private static final String HEADS = "select corrections.*, (select undone.id from corrections undone where undone.correction = corrections.undoes)"
            + " as undoes_id, (select max(later.correction) from corrections later where later.undoes = corrections.correction and later.holds = 1)"
            + " as undone_by from corrections ";

    private static final String EDITS = "select amendments.correction, corrections.holds, articles.id as article_id, amendments.statement, amendments.kind,"
            + " amendments.as_read, amendments.before, amendments.after from amendments"
            + " join corrections on corrections.correction = amendments.correction join articles on articles.article = amendments.article ";

    private final Handle handle;
    private final Snapshots snapshots = new Snapshots();

    CorrectionRows(Handle handle) {
        this.handle = handle;
    }

    /** An edit of a statement, with whether it holds. */
    record Edited(Held held, boolean holds) { }

    /** Writes one that holds; its articles are there. */
    void add(Rows rows, Correction correction) {
        Remedy remedy = correction.remedy();
        Origin origin = correction.origin();
        Optional<Long> undoes = remedy instanceof Remedy.Undo(String id) ? Optional.of(number(id).orElseThrow()) : Optional.empty();
        Words words = words(remedy, undoes);
        rows.add(Table.CORRECTIONS, correction.number(), correction.id(), origin.at().toString(), origin.by(), kind(remedy), origin.why().orElse(null),
                undoes.orElse(null), 1, words.was(), words.became(), words.before(), words.after());
        for (int i = 0; i < remedy.ofStatements().size(); i++) {
            Amendment amendment = remedy.ofStatements().get(i);
            rows.add(Table.AMENDMENTS, correction.number(), i, article(amendment.article()).orElseThrow(), amendment.statement(),
                    Parts.word(amendment.edit().kind()), InWords.before(amendment), InWords.after(amendment), snapshots.of(amendment.asRead()),
                    snapshots.of(amendment.before()), snapshots.of(amendment.after()));
        }
        if (remedy instanceof Remedy.OfClaims(ClaimEdit edit)) {
            ClaimWords.add(rows, correction.number(), edit, id -> article(id).orElseThrow());
        }
    }

    /** The columns of the same names. */
    private record Words(String was, String became, String before, String after) { }

    private Words words(Remedy remedy, Optional<Long> undoes) {
        return switch (remedy) {
            case Remedy.OfStatements _ -> new Words(null, null, null, null);
            case Remedy.Split(Speaker from, Speaker as, var _) -> speakers(from, as);
            case Remedy.Merge(Speaker from, Speaker into) -> speakers(from, into);
            case Remedy.Rename(Speaker before, Speaker after) -> speakers(before, after);
            case Remedy.OfClaims(ClaimEdit edit) -> new Words(edit.was(), edit.became(), null, null);
            case Remedy.Undo _ -> new Words("correction " + undoes.orElseThrow(), "undone", null, null);
        };
    }

    private Words speakers(Speaker before, Speaker after) {
        return new Words(InWords.speaker(before), InWords.speaker(after), snapshots.of(before), snapshots.of(after));
    }

    private static String kind(Remedy remedy) {
        return switch (remedy) {
            case Remedy.OfStatements _ -> "statements";
            case Remedy.Split _ -> "split";
            case Remedy.Merge _ -> "merge";
            case Remedy.Rename _ -> "rename";
            case Remedy.OfClaims(ClaimEdit edit) -> ClaimWords.kind(edit);
            case Remedy.Undo _ -> "undo";
        };
    }

    Optional<Long> number(String id) {
        return handle.createQuery("select correction from corrections where id = ?").bind(0, id).mapTo(Long.class).findOne();
    }

    Optional<Long> article(String id) {
        return handle.createQuery("select article from articles where id = ?").bind(0, id).mapTo(Long.class).findOne();
    }

    void setHolds(long correction, boolean holds) {
        handle.execute("update corrections set holds = ? where correction = ?", holds ? 1 : 0, correction);
    }

    Optional<Logged> one(long number) {
        return read(handle.createQuery(HEADS + "where corrections.correction = ?").bind(0, number),
                handle.createQuery(EDITS + "where amendments.correction = ? order by amendments.place").bind(0, number)).stream().findFirst();
    }

    /** All of them in order; holds some at a time. */
    void forEach(Consumer<Logged> consumer) {
        long last = 0;
        List<Logged> chunk = after(last, CHUNK);
        while (!chunk.isEmpty()) {
            chunk.forEach(consumer);
            last = chunk.getLast().correction().number();
            chunk = after(last, CHUNK);
        }
    }

    /** Those after a number, in order. */
    List<Logged> after(long number, int most) {
        String chunk = "corrections.correction in (select correction from corrections where correction > ? order by correction limit " + most + ") ";
        return read(handle.createQuery(HEADS + "where " + chunk + "order by corrections.correction").bind(0, number),
                handle.createQuery(EDITS + "where " + chunk + "order by amendments.correction, amendments.place").bind(0, number));
    }

    /** Those before one, the last first. */
    List<Logged> before(long number, int most) {
        String chunk = "corrections.correction in (select correction from corrections where correction < ? order by correction desc limit " + most + ") ";
        return read(handle.createQuery(HEADS + "where " + chunk + "order by corrections.correction desc").bind(0, number),
                handle.createQuery(EDITS + "where " + chunk + "order by amendments.correction, amendments.place").bind(0, number));
    }

    /** Those about speakers everywhere, in order. */
    List<Logged> ofSpeakers() {
        return read(handle.createQuery(HEADS + "where kind in ('merge', 'rename') and before is not null order by corrections.correction"),
                handle.createQuery(EDITS + "where 1 = 0"));
    }

    /** The edits of one article's statements, in order. */
    List<Edited> ofArticle(long article) {
        return handle.createQuery(EDITS + "where amendments.article = ? order by amendments.correction, amendments.place").bind(0, article)
                .map((row, _) -> edited(row)).list();
    }

    private List<Logged> read(Query heads, Query edits) {
        Grouped<Edited> edited = Grouped.of(edits, this::edited);
        return heads.map((row, _) -> logged(row, edited.of(row.getLong("correction")).stream().map(edit -> edit.held().amendment()).toList())).list();
    }

    private Edited edited(ResultSet row) throws SQLException {
        Optional<Statement> after = snapshots.statement(row.getString("after"));
        Amendment amendment = new Amendment(row.getString("article_id"), row.getString("statement"),
                Edit.of(Parts.constant(Edit.Kind.class, row.getString("kind")), after), snapshots.statement(row.getString("as_read")),
                snapshots.statement(row.getString("before")), after);
        return new Edited(new Held(row.getLong("correction"), amendment), row.getInt("holds") == 1);
    }

    private Logged logged(ResultSet row, List<Amendment> amendments) throws SQLException {
        Origin origin = new Origin(row.getString("made_by"), Instant.parse(row.getString("made")), Optional.ofNullable(row.getString("why")));
        Correction correction = new Correction(row.getLong("correction"), row.getString("id"), origin, remedy(row, amendments));
        return new Logged(correction, row.getInt("holds") == 1, number(row, "undoes"), number(row, "undone_by"));
    }

    private Remedy remedy(ResultSet row, List<Amendment> amendments) throws SQLException {
        String before = row.getString("before");
        String after = row.getString("after");
        if (before == null && ClaimWords.KINDS.contains(row.getString("kind"))) {
            return new Remedy.OfClaims(new ClaimWords(handle).of(row.getLong("correction"), row.getString("was"), row.getString("became")));
        }
        return switch (row.getString("kind")) {
            case "split" -> new Remedy.Split(snapshots.speaker(before), snapshots.speaker(after), amendments);
            case "merge" -> new Remedy.Merge(snapshots.speaker(before), snapshots.speaker(after));
            case "rename" -> new Remedy.Rename(snapshots.speaker(before), snapshots.speaker(after));
            case "undo" -> new Remedy.Undo(row.getString("undoes_id"));
            default -> new Remedy.OfStatements(amendments);
        };
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
