package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

/** The statements of some articles that follow each other, or some statements by their keys, from their rows. */
final class StatementReader {

    private static final String OF_ARTICLES = " where statements.article" + Range.OF_ARTICLES;
    private static final String IN_ORDER = "order by statements.article, statements.place";

    private static final String STATEMENTS = "statements";

    /** Statements by their keys, without looking each up again for what a table has of it; %s is the table. */
    private static final String SOME = " where %s.statement" + Keys.IN + "order by ";

    private record Row(long key, String id, Manner manner, double confidence, Words words, Optional<String> within) { }

    /** Columns with words; null: none. */
    private record Words(String source, String cue, String content, String addressee, String setting, String saidDate, String said, String saidFrom) { }

    private record Span(String part, CharSpan span) { }

    /** @param now who it is as people have it, @param read as the program read it */
    private record Voice(Speaker now, Speaker read) { }

    private final Grouped<Row> statements;
    private final Grouped<Span> spans;
    private final Grouped<Voice> speakers;
    private final Grouped<String> relays;

    StatementReader(Range range) {
        this(table -> " join statements on statements.statement = " + table + ".statement", _ -> OF_ARTICLES + IN_ORDER, range::query);
    }

    /** @param keys of statements */
    StatementReader(Handle handle, Collection<Long> keys) {
        this(_ -> "", table -> SOME.formatted(table) + (table.equals(STATEMENTS) ? "statements.article, statements.place" : table + ".statement"),
                sql -> handle.createQuery(sql).bindList(Keys.NAME, Keys.of(keys)));
    }

    /** @param join a table with statements, where {@code some} needs it, @param some of them, and their order, as a condition on a table */
    private StatementReader(UnaryOperator<String> join, UnaryOperator<String> some, Function<String, Query> asked) {
        statements = Grouped.of(asked.apply("select article, statements.* from statements" + some.apply(STATEMENTS)), StatementReader::row);
        spans = Grouped.of(asked.apply("select statement_spans.* from statement_spans" + join.apply("statement_spans") + some.apply("statement_spans")
                + ", part, statement_spans.place"),
                row -> new Span(row.getString("part"), new CharSpan(row.getInt("span_start"), row.getInt("span_end"))));
        speakers = Grouped.of(asked.apply("select statement_speakers.statement, resolved_by, statement_speakers.confidence, who.id, who.name, who.type,"
                + " who.wikidata, read.id as read_id, coalesce(read.name_as_read, read.name) as read_name, read.type as read_type,"
                + " read.wikidata as read_wikidata, articles.id as report"
                + " from statement_speakers join statements on statements.statement = statement_speakers.statement"
                + " join speakers read on read.speaker = statement_speakers.speaker"
                + " join speakers who on who.speaker = coalesce(read.same_as, read.speaker) join articles on articles.article = statements.article"
                + some.apply("statement_speakers") + ", statement_speakers.place"), row -> new Voice(speaker(row, ""), speaker(row, "read_")));
        relays = Grouped.of(asked.apply("select statement_relays.* from statement_relays" + join.apply("statement_relays") + some.apply("statement_relays")
                + ", statement_relays.place"), row -> row.getString("name"));
    }

    /** As they hold now. */
    List<Statement> of(long article) {
        return statements.of(article).stream().map(row -> statement(row, Voice::now)).toList();
    }

    /** With the speakers that stand in the rows, whatever people say of who is who. */
    List<Statement> withSpeakersAsRead(long article) {
        return statements.of(article).stream().map(row -> statement(row, Voice::read)).toList();
    }

    /** Whether people merged or renamed any speaker of an article. */
    boolean hasOtherSpeakers(long article) {
        return statements.of(article).stream().flatMap(row -> speakers.of(row.key()).stream()).anyMatch(voice -> !voice.now().equals(voice.read()));
    }

    private static Row row(ResultSet row) throws SQLException {
        Manner manner = new Manner(Parts.constant(Form.class, row.getString("form")), Parts.constant(Kind.class, row.getString("kind")),
                Parts.constant(Act.class, row.getString("act")));
        Words words = new Words(row.getString("source_text"), row.getString("cue_text"), row.getString("content_text"), row.getString("addressee_text"),
                row.getString("setting_text"), row.getString("said_date"), row.getString("said_text"), row.getString("said_from"));
        return new Row(row.getLong("statement"), row.getString("id"), manner, row.getDouble("confidence"), words, Optional.ofNullable(row.getString("within")));
    }

    /** @param columns what the names of the speaker's columns begin with */
    private static Speaker speaker(ResultSet row, String columns) throws SQLException {
        return new Speaker(row.getString(columns + "name"), Parts.constant(Speaker.Type.class, row.getString(columns + "type")),
                Speakers.idInReport(row.getString("report"), row.getString(columns + "id")), Optional.ofNullable(row.getString(columns + "wikidata")),
                Parts.constant(Speaker.ResolvedBy.class, row.getString("resolved_by")), row.getDouble("confidence"));
    }

    private Statement statement(Row row, Function<Voice, Speaker> who) {
        List<Span> places = spans.of(row.key());
        Words words = row.words();
        Wording wording = new Wording(passage(words.source(), places, "source"), passage(words.cue(), places, "cue"),
                passage(words.content(), places, "content").orElseThrow());
        Circumstances circumstances = new Circumstances(passage(words.addressee(), places, "addressee"), relays(row.key(), places),
                said(words, places), passage(words.setting(), places, "setting"));
        return new Statement(row.id(), row.manner(), wording, speakers.of(row.key()).stream().map(who).toList(), circumstances, row.within(), row.confidence());
    }

    private static Optional<Said> said(Words words, List<Span> places) {
        return Optional.ofNullable(words.saidDate())
                .map(date -> new Said(date, passage(words.said(), places, "said"), Parts.constant(Said.From.class, words.saidFrom())));
    }

    private List<Relay> relays(long statement, List<Span> places) {
        List<String> names = relays.of(statement);
        return IntStream.range(0, names.size()).mapToObj(i -> new Relay(names.get(i), spans(places, StatementRows.relay(i)))).toList();
    }

    private static Optional<Passage> passage(String text, List<Span> places, String part) {
        return Optional.ofNullable(text).map(words -> new Passage(words, spans(places, part)));
    }

    private static List<CharSpan> spans(List<Span> places, String part) {
        return places.stream().filter(place -> place.part().equals(part)).map(Span::span).toList();
    }
}
