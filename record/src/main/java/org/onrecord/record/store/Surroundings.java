package org.onrecord.record.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.OriginTree.Title;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Stance;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Logged;

/**
 * What the record has around one report or one statement: other texts of its source, copies, story, claim, corrections. A few rows each, found by
 * index however long the record is; of long lists only the beginning. What is grouped is as it was made last.
 */
public final class Surroundings {

    private final Database database;

    Surroundings(Database database) {
        this.database = database;
    }

    /**
     * What is around a report.
     *
     * @param texts of its source, the first one first
     * @param change from the text before; empty for a first text
     * @param copies empty: it was not compared with others, as later texts of its source are there or origins do not go so far
     * @param story  empty: it is in none that has another report
     */
    public record OfReport(List<Version> texts, Optional<Changed> change, Optional<Copies> copies, Optional<InStory> story) {

        public OfReport {
            texts = List.copyOf(texts);
        }
    }

    /** A text of a source. @param came when the run began that brought it */
    public record Version(String article, int number, Optional<String> headline, Optional<String> published, Instant came) { }

    /** Passages that a text has and the one before it had not, and those that it lost. */
    public record Changed(List<String> added, List<String> gone) {

        public Changed {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
        }
    }

    /**
     * Reports that have their text from each other.
     *
     * @param from    the report from which it has most of its text; empty: it is nobody's copy
     * @param origin  the first one on that way; empty: itself
     * @param others  of that origin, without the report itself and the two above
     * @param reports how many have their text from the origin, it and this report among them
     * @param beside  reports of other origins that share words with it
     */
    public record Copies(Optional<Shared> from, Optional<Title> origin, List<Title> others, int reports, List<Shared> beside) {

        public Copies {
            others = List.copyOf(others);
            beside = List.copyOf(beside);
        }
    }

    /** A report that shares words. @param share of the words of the report that was asked for, @param otherShare of its own */
    public record Shared(Title title, Reprint.Kind kind, double share, double otherShare) { }

    /** A story. @param headline of its clearest report */
    public record InStory(String story, Optional<String> headline, int reports) { }

    /** Where a statement stands among claims. @param whyNone why it is in none; empty where it is in one, or claims do not go so far */
    public record InClaim(Optional<Side> side, Optional<String> whyNone) { }

    /**
     * A claim, and how a statement takes it.
     *
     * @param reasons why the statement is in it, @param why why it is on that side
     */
    public record Side(String claim, String wording, Optional<String> named, Counted counted, Stance stance, List<String> reasons, List<String> why) {

        public Side {
            reasons = List.copyOf(reasons);
            why = List.copyOf(why);
        }
    }

    /** Statements of a claim. */
    public record Counted(int statements, int asserting, int denying) { }

    /** All reports and stories page by page. */
    public Listing listing() {
        return new Listing(database);
    }

    /** The id of the report that has it, or alone has one with such a beginning of six characters or more. */
    public Answer<String> report(String idOrBeginning) throws RecordFault {
        return database.read(handle -> new References(handle).report(idOrBeginning).map(References.Place::articleId));
    }

    /** @param article id of a report that is there, @param most entries of each list */
    public OfReport ofReport(String article, int most) throws RecordFault {
        return database.read(handle -> {
            record Row(long key, String source, int version) { }
            Row row = handle.createQuery("select article, source, version from articles where id = ?").bind(0, article)
                    .map((found, _) -> new Row(found.getLong(1), found.getString(2), found.getInt(3))).one();
            return new OfReport(versions(handle, row.source(), most), row.version() == 1 ? Optional.empty() : Optional.of(changed(handle, row.key(), most)),
                    new CopyRows(handle, most).of(row.key()), story(handle, row.key()));
        });
    }

    private static List<Version> versions(Handle handle, String source, int most) {
        return handle.createQuery("select id, version, headline, published, started from articles join runs on runs.run = articles.came where source = ?"
                + " order by version limit " + most).bind(0, source).map((row, _) -> new Version(row.getString(1), row.getInt(2), Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)), Instant.parse(row.getString(5)))).list();
    }

    private static Changed changed(Handle handle, long article, int most) {
        String words = "select words from article_changes where article = ? and what = ? order by place limit " + most;
        return new Changed(handle.createQuery(words).bind(0, article).bind(1, "added").mapTo(String.class).list(),
                handle.createQuery(words).bind(0, article).bind(1, "gone").mapTo(String.class).list());
    }

    private static Optional<InStory> story(Handle handle, long article) {
        return handle.createQuery("select story from story_members where article = ?").bind(0, article).mapTo(Long.class).findOne().flatMap(story ->
                handle.createQuery("select min(articles.id), count(*), (select headline from story_members clearest join articles clear"
                        + " on clear.article = clearest.article where clearest.story = :story order by clearest.closeness desc, clear.id limit 1)"
                        + " from story_members join articles on articles.article = story_members.article where story = :story").bind("story", story)
                        .map((row, _) -> new InStory(row.getString(1), Optional.ofNullable(row.getString(3)), row.getInt(2))).findOne())
                .filter(found -> found.reports() > 1);
    }

    /** The claim of a statement. @param statement its id */
    public InClaim claimOf(String statement) throws RecordFault {
        return database.read(handle -> handle.createQuery("select claims.id, wording, named, claims.statements, asserting, denying, stance, claim_contents.reasons,"
                + " claim_ways.reasons, why_none from claim_members join claim_ways on claim_ways.way = claim_members.way"
                + " join claim_contents on claim_contents.content = claim_ways.content left join claims on claims.claim = claim_contents.claim"
                + " where claim_members.statement = ?").bind(0, statement).map((row, _) -> row.getString(1) == null
                ? new InClaim(Optional.empty(), Optional.ofNullable(row.getString(10)))
                : new InClaim(Optional.of(new Side(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3)),
                        new Counted(row.getInt(4), row.getInt(5), row.getInt(6)), Parts.constant(Stance.class, row.getString(7)), ClaimReader.lines(row.getString(8)),
                        ClaimReader.lines(row.getString(9)))), Optional.empty())).findOne().orElse(new InClaim(Optional.empty(), Optional.empty())));
    }

    /**
     * Statements that may print the same quotation as one: those of its claim, and those quoted in reports of the same origin; itself among them.
     *
     * @param statement its id
     * @param most      of either
     */
    public List<String> kin(String statement, int most) throws RecordFault {
        return database.read(handle -> {
            List<String> kin = new ArrayList<>(List.of(statement));
            kin.addAll(handle.createQuery("select others.statement from claim_members join claim_ways on claim_ways.way = claim_members.way"
                    + " join claim_contents on claim_contents.content = claim_ways.content join claim_contents beside on beside.claim = claim_contents.claim"
                    + " join claim_ways ways on ways.content = beside.content join claim_members others on others.way = ways.way"
                    + " where claim_members.statement = ? limit " + most).bind(0, statement).mapTo(String.class).list());
            kin.addAll(handle.createQuery("select others.id from statements join origin_texts on origin_texts.article = statements.article"
                    + " join origin_texts beside on beside.origin = origin_texts.origin join statements others on others.article = beside.article"
                    + " where statements.id = ? and others.form <> 'indirect' limit " + most).bind(0, statement).mapTo(String.class).list());
            return kin.stream().distinct().toList();
        });
    }

    /** The corrections that name a statement, in order, undone ones among them. @param statement its id */
    public List<Logged> corrections(String statement, int most) throws RecordFault {
        return database.read(handle -> {
            CorrectionRows rows = new CorrectionRows(handle);
            return handle.createQuery("select correction from amendments where statement = :statement union select correction from claim_corrections"
                    + " where statement = :statement order by correction limit " + most).bind("statement", statement).mapTo(Long.class).list().stream()
                    .flatMap(number -> rows.one(number).stream()).toList();
        });
    }
}
