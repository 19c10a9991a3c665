package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;

class ReportPageTest {

    private static final Text TEXT = Text.of("""
            "I never saw it," she told reporters in Port Sallow, "and nobody asked." Two officials \
            said the wall had moved, Northwire reported. They also said that more would follow.""");

    private static final Passage DENIAL = new Passage("\"I never saw it,\" \"and nobody asked.\"",
            List.of(new CharSpan(0, 17), new CharSpan(53, 72)));

    private static final Article ARTICLE = Article.of(new Publication("dam.txt", Optional.of("Minister denies she saw the report"),
            Optional.of("The Quarry Post"), List.of(), List.of(), Optional.of("2031-04-08"), "en"), TEXT, List.of(), List.of());

    @Test
    void aReportIsAHeaderAndATable() {
        assertThat(page(statement(Act.DENY, passage("she"), DENIAL, speaker("Ines Halloran", Type.PERSON, ResolvedBy.PRONOUN)),
                statement(Act.ASSERT, passage("Two officials"), passage("the wall had moved"), speaker("Two officials", Type.ANONYMOUS, ResolvedBy.NAME))))
                .isEqualTo("""
                Minister denies she saw the report
                The Quarry Post · 2031-04-08 · dam.txt
                ────────────────────────────────────────────────────────────
                Ines Halloran  denied         "I never saw it," … "and
                “she”          “told”         nobody asked."
                Two officials  said           the wall had moved
                not named

                """);
    }

    @Test
    void aReportWithoutStatementsSaysSo() {
        assertThat(page()).endsWith("no statements found\n\n");
    }

    @Test
    void aReportInAnotherLanguageSaysSo() {
        Publication german = new Publication("bruecke.txt", Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), "de");
        assertThat(new ReportPage(new Terminal(false, 40, false)).notRead(Article.of(german, Text.of("Nein."), List.of(), List.of())))
                .isEqualTo("bruecke.txt\n" + "─".repeat(40) + "\nnot read: it is in German, and only English is\n\n");
    }

    @Test
    void withoutAHeadlineTheSourceIsTheTitle() {
        assertThat(new ReportPage(new Terminal(false, 40, false)).of(Article.of("dam.txt", "No."), List.of()))
                .isEqualTo("dam.txt\n" + "─".repeat(40) + "\nno statements found\n\n");
    }

    @Test
    void aSourceThatIsNotResolvedIsShownWithItsWordsAndAQuestionMark() {
        assertThat(page(statement(Act.ASSERT, passage("They"), passage("more would follow")))).contains("They ?  said  ");
    }

    @Test
    void aStatementWithNoSourceAtAllHasAnUnknownSpeaker() {
        assertThat(page(statement(Act.ASSERT, Optional.empty(), DENIAL))).contains("unknown  said  ");
    }

    @Test
    void aQuotationThatGoesOnSaysSo() {
        assertThat(page(statement(Act.ASSERT, Optional.empty(), DENIAL, speaker("Ines Halloran", Type.PERSON, ResolvedBy.CONTINUATION))))
                .contains("\ngoes on        ");
    }

    @Test
    void severalSpeakersAreAllNamed() {
        assertThat(page(statement(Act.PROMISE, Optional.empty(), DENIAL, speaker("A", Type.PERSON, ResolvedBy.NAME),
                speaker("B", Type.PERSON, ResolvedBy.NAME), speaker("C", Type.PERSON, ResolvedBy.NAME)))).contains("A, B and C  promised  ");
    }

    @Test
    void whatIsOnlyBelievedIsNotSaid() {
        Statement belief = new Statement("s", new Manner(Form.INDIRECT, Kind.BELIEF, Act.ASSERT),
                new Wording(Optional.empty(), Optional.empty(), DENIAL), List.of(), Circumstances.UNKNOWN, Optional.empty(), 1);
        assertThat(page(belief)).contains("  believed  ");
    }

    @Test
    void circumstancesStandUnderTheWords() {
        Circumstances known = new Circumstances(passage("reporters"), List.of(new Relay("Northwire", List.of(new CharSpan(0, 9)))),
                Optional.of(new Circumstances.Said("2031-04-08", Optional.empty(), Circumstances.Said.From.CONTEXT)), passage("Port Sallow"));
        Statement statement = new Statement("s", new Manner(Form.DIRECT, Kind.SPEECH, Act.ASSERT),
                new Wording(Optional.empty(), Optional.empty(), passage("nobody").orElseThrow()), List.of(), known, Optional.empty(), 1);
        assertThat(new ReportPage(new Terminal(false, 120, false)).of(ARTICLE, List.of(statement)))
                .contains("to reporters · Port Sallow · on 8 April 2031 (from context) · reported by Northwire\n");
    }

    @Test
    void colourNamesNoActAsBetterOrWorse() {
        ReportPage coloured = new ReportPage(new Terminal(true, 60, true));
        String accusation = coloured.of(ARTICLE, List.of(statement(Act.ACCUSE, Optional.empty(), DENIAL)));
        String praise = coloured.of(ARTICLE, List.of(statement(Act.PRAISE, Optional.empty(), DENIAL)));
        assertThat(accusation.replace("accused", "praised")).isEqualTo(praise).contains("\u001B[36mpraised");
    }

    private static String page(Statement... statements) {
        return new ReportPage(new Terminal(false, 60, false)).of(ARTICLE, List.of(statements));
    }

    private static Statement statement(Act act, Optional<Passage> source, Optional<Passage> content, Speaker... speakers) {
        return statement(act, source, content.orElseThrow(), speakers);
    }

    private static Statement statement(Act act, Optional<Passage> source, Passage content, Speaker... speakers) {
        return new Statement("s", new Manner(Form.DIRECT, Kind.SPEECH, act), new Wording(source, act == Act.DENY ? passage("told") : Optional.empty(), content),
                List.of(speakers), Circumstances.UNKNOWN, Optional.empty(), 1);
    }

    private static Speaker speaker(String name, Type type, ResolvedBy resolvedBy) {
        return new Speaker(name, type, name, Optional.empty(), resolvedBy, 1);
    }

    private static Optional<Passage> passage(String words) {
        int start = TEXT.string().indexOf(words);
        return Optional.of(Passage.of(TEXT, new CharSpan(start, start + words.length())));
    }
}
