package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.Entry;

/** What every kind of record does. */
interface RecordContract {

    Run RUN = new Run(Instant.parse("2031-07-09T10:00:00Z"), "1.0", "model-1");

    Text TEXT = Text.of("Menu\nDam row\n\uD83D\uDE00 \"I never saw it,\" she told reporters, the agency said on July 8.");

    Statement DENIAL = new Statement("s1", new Manner(Form.DIRECT, Kind.SPEECH, Act.DENY),
            new Wording(Optional.of(at(33, 36)), Optional.of(at(37, 41)), Passage.of(TEXT, List.of(new CharSpan(15, 17), new CharSpan(18, 32)))),
            List.of(new Speaker("Ines Halloran", Speaker.Type.PERSON, "person:ines-halloran", Optional.of("Q0"), Speaker.ResolvedBy.PRONOUN, 0.875),
                    new Speaker("officials", Speaker.Type.GROUP, "group:officials", Optional.empty(), Speaker.ResolvedBy.DESCRIPTION, 1.0 / 3)),
            new Circumstances(Optional.of(at(42, 51)), List.of(new Relay("The Agency", List.of(new CharSpan(53, 63))), new Relay("Northwire", List.of(new CharSpan(57, 63)))),
                    Optional.of(new Circumstances.Said("2031-07-08", Optional.of(at(69, 78)), Circumstances.Said.From.EXPLICIT)), Optional.of(at(0, 4))),
            Optional.of("s0"), 1.0 / 3);

    Report FULL = new Report(Article.of(new Publication("row.html", Optional.of("Dam row"), Optional.of("The Quarry Post"),
            List.of("Ada Ferrin", "Bo Lind"), List.of("Northwire"), Optional.of("2031-07-09"), "en"), TEXT,
            List.of(new Mark(Mark.Kind.HEADLINE, List.of(new CharSpan(5, 12))), new Mark(Mark.Kind.CAPTION, List.of(new CharSpan(13, 14), new CharSpan(15, 16)))),
            List.of(new CharSpan(0, 4)),
            new Page(Optional.of("https://quarrypost.example/row"), Optional.empty(), Optional.of("World"), Optional.of("2031-07-10"), Optional.of("UTF-8"),
                    Map.of("byline", "text", "outlet", "og"), new Alignment(List.of(new Alignment.Run(new CharSpan(0, 4), new CharSpan(9, 13)),
                    new Alignment.Run(new CharSpan(5, 12), new CharSpan(20, 40)))))), List.of(DENIAL));

    /** A record that holds nothing. */
    RecordStore store();

    @Test
    default void aReportComesBackAsItWent() throws RecordFault {
        store().write(store().begin(RUN), List.of(FULL));
        assertThat(reports()).containsExactly(FULL);
    }

    @Test
    default void reportsComeBackInTheirOrderHoweverManyThereAre() throws RecordFault {
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            many.add(report("r" + i, "Text " + i));
        }
        long run = store().begin(RUN);
        store().write(run, many.subList(0, 70));
        store().write(run, many.subList(70, 150));
        assertThat(reports()).isEqualTo(many);
    }

    @Test
    default void theSameReportIsNotWrittenTwice() throws RecordFault {
        long run = store().begin(RUN);
        assertThat(store().write(run, List.of(FULL, FULL))).isEqualTo(new Receipt(1, 0, 0, 1, 0));
        assertThat(store().write(run, List.of(FULL))).isEqualTo(new Receipt(0, 0, 0, 1, 0));
        assertThat(reports()).containsExactly(FULL);
    }

    @Test
    default void anotherTextOfASourceIsANewVersionAndTheOldOneStays() throws RecordFault {
        Report before = report("a.txt", "\"No,\" he said.");
        Report after = report("a.txt", "\"No comment,\" he said.");
        long run = store().begin(RUN);
        assertThat(store().write(run, List.of(before))).isEqualTo(new Receipt(1, 0, 0, 0, 0));
        assertThat(store().write(run, List.of(after))).isEqualTo(new Receipt(0, 1, 0, 0, 0));
        assertThat(reports()).containsExactly(before, after);
    }

    @Test
    default void aLaterRunReplacesTheStatementsOfTheSameText() throws RecordFault {
        store().write(store().begin(RUN), List.of(FULL));
        Report again = new Report(FULL.article(), List.of());
        assertThat(store().write(store().begin(RUN), List.of(again))).isEqualTo(new Receipt(0, 0, 1, 0, 0));
        assertThat(reports()).containsExactly(again);
    }

    @Test
    default void whatIsOnlyAddedLeavesWhatIsThereAlone() throws RecordFault {
        store().write(store().begin(RUN), List.of(FULL));
        assertThat(store().writeNew(store().begin(RUN), List.of(new Report(FULL.article(), List.of())))).isEqualTo(new Receipt(0, 0, 0, 1, 0));
        assertThat(reports()).containsExactly(FULL);
    }

    @Test
    default void whoFollowsTheRecordGetsWhatChangedSince() throws RecordFault {
        Report other = report("b.txt", "\"Yes.\"");
        store().write(store().begin(RUN), List.of(FULL, other));
        Report again = new Report(FULL.article(), List.of());
        store().write(store().begin(RUN), List.of(again));
        Map<Long, Report> changes = new LinkedHashMap<>();
        store().forEachChange(1, changes::put);
        assertThat(changes).containsExactly(Map.entry(2L, other), Map.entry(3L, again));
    }

    @Test
    default void groupsOfTwoReportsAreTwoAndPersonsOne() throws RecordFault {
        Report other = new Report(Article.of("b.txt", FULL.article().text().string()), List.of(new Statement("s2", DENIAL.manner(), DENIAL.wording(),
                DENIAL.speakers(), DENIAL.circumstances(), DENIAL.within(), DENIAL.confidence())));
        store().write(store().begin(RUN), List.of(FULL, other));
        assertThat(reports()).containsExactly(FULL, other);
    }

    @Test
    default void whatIsSkippedIsKeptWithItsReason() throws RecordFault {
        Skipped picture = new Skipped("crawl.warc.gz", "refused", "not-a-page", OptionalLong.empty(), "pictures and scripts", 31);
        Skipped broken = new Skipped("a.jsonl:7", "refused", "bad-json", OptionalLong.of(812), "no JSON", 1);
        assertThat(store().write(store().begin(RUN), List.of(picture, broken))).isEqualTo(new Receipt(0, 0, 0, 0, 32));
        assertThat(store().skipped()).containsExactly(picture, broken);
    }

    @Test
    default void wordsThatLookLikeSqlAreWords() throws RecordFault {
        Report hostile = report("'); drop table articles; --", "\"'; delete from runs; --\" he said. \u0001 %s ${key} ?");
        store().write(store().begin(RUN), List.of(hostile));
        assertThat(reports()).containsExactly(hostile);
    }

    private List<Report> reports() throws RecordFault {
        List<Report> reports = new ArrayList<>();
        store().forEachReport(reports::add);
        return reports;
    }

    private static Report report(String source, String text) {
        return new Report(Article.of(source, text), List.of());
    }

    private static Passage at(int start, int end) {
        return Passage.of(TEXT, new CharSpan(start, end));
    }
}
