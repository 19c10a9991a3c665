package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
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
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.NewStatement;

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

    /** Many rows go into a server in a format of their own, in which some characters mean something. */
    @Test
    default void manyReportsAtOnceComeBackCharacterByCharacter() throws RecordFault {
        List<String> odd = List.of("\t", "\n", "\r", "\\", "\\N", "\\.", "\\n", "\n\\.\n", "", "\"", ",", "'", "\uD83D\uDE00", "\u0001", "\u2028", "\uFFFF", "null", "\\x00");
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String words = odd.get(i % odd.size()) + i + odd.get(i * 7 % odd.size());
            Publication publication = new Publication("r" + i, Optional.of(odd.get(i % odd.size())), Optional.empty(), List.of(words), List.of(), Optional.of(words), "en");
            Text text = Text.of(words);
            Statement said = new Statement("s" + i, DENIAL.manner(), new Wording(Optional.empty(), Optional.empty(), Passage.of(text, new CharSpan(0, text.length()))),
                    List.of(), Circumstances.UNKNOWN, Optional.empty(), 1e-9 * i);
            many.add(new Report(Article.of(publication, text, List.of(), List.of()), List.of(said)));
        }
        assertThat(store().bring(store().begin(RUN), many)).isEqualTo(new Receipt(200, 0, 0, 0, 0));
        assertThat(reports()).isEqualTo(many);
        assertThat(store().bring(store().begin(RUN), many)).isEqualTo(new Receipt(0, 0, 0, 200, 0));
    }

    @Test
    default void aStatementIsFoundByItsId() throws RecordFault {
        store().write(store().begin(RUN), List.of(FULL));
        assertThat(store().statement(DENIAL.id())).isEqualTo(Answer.done(new Located(FULL.article().id(), DENIAL.id())));
        assertThat(store().statement("no such")).isInstanceOf(Answer.Refused.class);
    }

    /** After those that begin with 9 come, byte by byte, those that begin with a colon, which other orders put before them. */
    @Test
    default void statementsAndReportsAreFoundByTheBeginningsOfTheirIds() throws RecordFault {
        Statement nines = new Statement("abc119f0", DENIAL.manner(), DENIAL.wording(), DENIAL.speakers(), DENIAL.circumstances(), Optional.empty(), 1);
        store().write(store().begin(RUN), List.of(new Report(FULL.article(), List.of(nines))));
        for (String beginning : List.of("abc119", "abc119f", "abc119f0")) {
            assertThat(store().statement(beginning)).isEqualTo(Answer.done(new Located(FULL.article().id(), "abc119f0")));
        }
        assertThat(store().statement("abc118")).isInstanceOf(Answer.Refused.class);
        NewStatement unsaid = new NewStatement(List.of("nobody said this"), Kind.SPEECH, List.of());
        String digest = FULL.article().id().substring("sha256:".length());
        for (int length = 6; length < digest.length(); length++) {
            assertThat(CorrectionContract.refused(store().corrections().add(CorrectionContract.ADA, digest.substring(0, length), unsaid))).startsWith("words-not-found");
        }
        assertThat(CorrectionContract.refused(store().corrections().add(CorrectionContract.ADA, digest.substring(0, 6) + "z", unsaid))).startsWith("no-such-report");
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
    default void aTransactionOfManyReportsIsOneChange() throws RecordFault {
        store().write(store().begin(RUN), List.of(FULL, report("b.txt", "\"Yes.\"")));
        assertThat(store().lastChangeUpTo(1)).isEmpty();
        assertThat(store().lastChangeUpTo(9)).isEqualTo(store().lastChange()).isPresent();
    }

    @Test
    default void aReportIsReadWhenThisModelReadTheSameOfIt() throws RecordFault {
        store().write(store().begin(RUN), List.of(FULL));
        assertThat(store().isRead(FULL.article(), RUN)).isTrue();
        assertThat(store().isRead(FULL.article(), new Run(RUN.started(), "1.0", "model-2"))).isFalse();
        assertThat(store().isRead(FULL.article(), new Run(RUN.started(), "1.1", "model-1"))).isFalse();
        assertThat(store().isRead(withOutlet("The Herald"), RUN)).isFalse();
        assertThat(store().isRead(report("row.html", "Another text").article(), RUN)).isFalse();
    }

    @Test
    default void whatANewTextAddedAndLostIsCounted() throws RecordFault {
        store().write(store().begin(RUN), List.of(report("a.txt", "Dam row\n\n\"No,\" he said.")));
        long run = store().begin(RUN);
        store().write(run, List.of(report("a.txt", "Dam row\n\n\"No comment,\" he said.\n\nIt rained."), report("b.txt", "Rain")));
        assertThat(store().revised(run)).containsExactly(new Revised("a.txt", 2, 2, 1));
    }

    @Test
    default void whatIsReadAgainIsPutInTheArticlesPlaceToo() throws RecordFault {
        store().write(store().begin(RUN), List.of(FULL));
        Report again = new Report(withOutlet("The Herald"), List.of(DENIAL));
        assertThat(store().write(store().begin(RUN), List.of(again))).isEqualTo(new Receipt(0, 0, 1, 0, 0));
        assertThat(reports()).containsExactly(again);
    }

    @Test
    default void aReportIsFoundByItsId() throws RecordFault {
        store().write(store().begin(RUN), List.of(report("a.txt", "\"No.\""), FULL));
        assertThat(store().report(FULL.article().id())).contains(FULL);
        assertThat(store().report("sha256:0")).isEmpty();
    }

    @Test
    default void sourcesAndAddressesAreKnownWhateverBecameOfThem() throws RecordFault {
        store().write(store().begin(RUN), List.of(FULL, new Skipped("list.html", "skipped", "list", OptionalLong.empty(), "a list of links", 1)));
        assertThat(store().knows("row.html")).isTrue();
        assertThat(store().knows("https://quarrypost.example/row")).isTrue();
        assertThat(store().knows("list.html")).isTrue();
        assertThat(store().knows("row")).isFalse();
    }

    @Test
    default void groupsOfTwoReportsAreTwoAndPersonsOne() throws RecordFault {
        Report other = new Report(Article.of("b.txt", FULL.article().text().string()), List.of(new Statement("s2", DENIAL.manner(), DENIAL.wording(),
                DENIAL.speakers(), DENIAL.circumstances(), DENIAL.within(), DENIAL.confidence())));
        store().write(store().begin(RUN), List.of(FULL, other));
        assertThat(reports()).containsExactly(FULL, other);
    }

    /** Its clock may be set back: the order of what came does not go by it. */
    @Test
    default void aRunWithAnEarlierDateIsALaterRun() throws RecordFault {
        Run before = new Run(RUN.started().minusSeconds(86_400), "1.1", "model-2");
        Report again = new Report(FULL.article(), List.of());
        Report after = report("b.txt", "\"Yes.\"");
        store().write(store().begin(RUN), List.of(FULL));
        assertThat(store().write(store().begin(before), List.of(again, after)).again()).isEqualTo(1);
        assertThat(store().lastRun()).contains(before);
        assertThat(reports()).containsExactly(again, after);
        List<Report> changed = new ArrayList<>();
        store().forEachChange(1, change -> changed.add(change.report()));
        assertThat(changed).containsExactly(again, after);
    }

    @Test
    default void halvesOfSurrogatePairsDoNotKeepAReportOut() throws RecordFault {
        Text text = Text.of("\uD83D and \uDE00 said no");
        List<Speaker> halves = List.of(new Speaker("\uD83D", Speaker.Type.GROUP, "g:\uD83D", Optional.empty(), Speaker.ResolvedBy.NAME, 1),
                new Speaker("\uDE00", Speaker.Type.GROUP, "g:\uDE00", Optional.empty(), Speaker.ResolvedBy.NAME, 1));
        Statement both = new Statement("s1", DENIAL.manner(), new Wording(Optional.empty(), Optional.empty(), Passage.of(text, new CharSpan(13, 15))), halves,
                Circumstances.UNKNOWN, Optional.empty(), 1);
        store().write(store().begin(RUN), List.of(new Report(Article.of("a.txt", text.string()), List.of(both))));
        assertThat(reports()).singleElement().satisfies(report -> assertThat(report.article().text().string()).isEqualTo("? and ? said no"));
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

    private static Article withOutlet(String outlet) {
        Article article = FULL.article();
        Publication publication = article.publication();
        return Article.of(new Publication(publication.source(), publication.headline(), Optional.of(outlet), publication.byline(), List.of(),
                publication.published(), publication.language()), article.text(), List.of(), article.furniture(), article.page());
    }

    private static Report report(String source, String text) {
        return new Report(Article.of(source, text), List.of());
    }

    private static Passage at(int start, int end) {
        return Passage.of(TEXT, new CharSpan(start, end));
    }
}
