package org.onrecord.record.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.correction.Applied;
import org.onrecord.record.correction.Held;

/** The statements of one article as they hold now, made anew of what a program read and what people corrected. */
final class HeldStatements {

    private final Handle handle;
    private final long article;
    private final String id;
    private final Snapshots snapshots = new Snapshots();

    /**
     * @param article its key
     * @param id      its id
     */
    HeldStatements(Handle handle, long article, String id) {
        this.handle = handle;
        this.article = article;
        this.id = id;
    }

    /** What the program read; speakers as it read them, too. */
    List<Statement> read() {
        return handle.createQuery("select statements from as_read where article = ?").bind(0, article).mapTo(String.class).findOne()
                .map(snapshots::statements)
                .orElseGet(() -> new StatementReader(new Range(handle, "article", article, article)).withSpeakersAsRead(article));
    }

    /** The edits that hold, in order. */
    List<Held> held() {
        return new CorrectionRows(handle).ofArticle(article).stream().filter(CorrectionRows.Edited::holds).map(CorrectionRows.Edited::held).toList();
    }

    /** Puts what a program reads now in the place of what it read. */
    void readAgain(Rows rows, Speakers speakers, List<Statement> read) {
        handle.execute("delete from as_read where article = ?", article);
        write(rows, speakers, read, held());
    }

    /** Makes the rows anew after corrections changed. */
    void correctAgain(Rows rows, Speakers speakers) {
        List<Statement> read = read();
        handle.execute("delete from as_read where article = ?", article);
        write(rows, speakers, read, held());
        rows.touch(article);
    }

    private void write(Rows rows, Speakers speakers, List<Statement> read, List<Held> held) {
        if (!held.isEmpty()) {
            rows.add(Table.AS_READ, article, snapshots.of(read));
        }
        long run = handle.createQuery("select run from articles where article = ?").bind(0, article).mapTo(Long.class).one();
        rows.tallies().lose(article);
        handle.execute("delete from statements where article = ?", article);
        List<Applied> applied = Applied.of(read, held);
        handle.execute("update articles set statement_count = ? where article = ?", applied.size(), article);
        for (int i = 0; i < applied.size(); i++) {
            long key = StatementRows.add(rows, new StatementRows.Place(article, i, run), applied.get(i).statement(), speakers.of(id));
            applied.get(i).corrections().forEach(correction -> rows.add(Table.STATEMENT_CORRECTIONS, key, correction));
        }
    }

    /** What holds under some edits, with speakers as people have them. */
    List<Statement> now(List<Statement> read, List<Held> held) {
        return Applied.of(read, held).stream().map(Applied::statement).map(this::visible).toList();
    }

    private Statement visible(Statement statement) {
        List<Speaker> speakers = statement.speakers().stream().map(this::visible).toList();
        return new Statement(statement.id(), statement.manner(), statement.wording(), speakers, statement.circumstances(), statement.within(),
                statement.confidence());
    }

    private Speaker visible(Speaker speaker) {
        return handle.createQuery("select who.id, who.name, who.type, who.wikidata from speakers"
                + " join speakers who on who.speaker = coalesce(speakers.same_as, speakers.speaker) where speakers.id = ?").bind(0, Speakers.id(id, speaker))
                .map((row, _) -> new Speaker(row.getString("name"), Parts.constant(Speaker.Type.class, row.getString("type")),
                        Speakers.idInReport(id, row.getString("id")), Optional.ofNullable(row.getString("wikidata")), speaker.resolvedBy(),
                        speaker.confidence())).findOne().orElse(speaker);
    }
}
