package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.onrecord.desk.Reports.report;
import static org.onrecord.desk.Reports.write;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Claims.Steps;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Stance;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;

class ClaimsTest {

    private static final Origin ADA = new Origin("Ada", Instant.parse("2031-07-10T09:00:00Z"), Optional.empty());

    private static final String FUND = "Mayor Halloran took money from the harbour fund";
    private static final String FUND_TOO = "Mayor Halloran took the money from the harbour fund";
    private static final String DAM = "the Harwick dam will be finished by the spring";
    private static final String BARE = "\"";

    @TempDir
    private Path folder;

    private Desk desk(String name) throws RecordFault {
        return Desk.open(folder.resolve(name + ".db").toString());
    }

    private static String id(String source, String words) {
        return report(source, words).statements().getFirst().id();
    }

    private static Claim claim(Desk desk, String statement) throws RecordFault {
        return ((Answer.Done<Claims.Found>) desk.claims().find(statement)).value().claim();
    }

    private static Set<String> members(Desk desk, String statement) throws RecordFault {
        return claim(desk, statement).members().stream().map(Claim.Member::statement).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All claims as sets of statements. */
    private static Set<Set<String>> claims(Desk desk) throws RecordFault {
        Set<Set<String>> claims = new HashSet<>();
        for (ClaimSummary claim : desk.claims().all(0, 10_000).claims()) {
            claims.add(members(desk, claim.id()));
        }
        return claims;
    }

    private static void done(Answer<Correction> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    @Test
    void statementsAboutOnePropositionAreOneClaimAndOthersAreClaimsOfTheirOwn() throws RecordFault, SearchFault {
        try (Desk desk = desk("a")) {
            write(desk, report("a.txt", FUND), report("b.txt", FUND_TOO), report("c.txt", DAM));
            assertThat(desk.claims().make(Steps.NONE)).isEqualTo(new Refreshed(3, true));
            assertThat(members(desk, id("b.txt", FUND_TOO))).containsExactlyInAnyOrder(id("a.txt", FUND), id("b.txt", FUND_TOO));
            assertThat(members(desk, id("c.txt", DAM))).containsExactly(id("c.txt", DAM));
            assertThat(desk.claims().make(Steps.NONE)).isEqualTo(new Refreshed(0, false));
        }
    }

    @Test
    void whatIsNewJoinsAndWhatIsReplacedLeaves() throws RecordFault, SearchFault {
        try (Desk desk = desk("a")) {
            write(desk, report("a.txt", FUND), report("c.txt", DAM));
            desk.claims().make(Steps.NONE);
            write(desk, report("b.txt", FUND_TOO));
            assertThat(desk.claims().missing()).isEqualTo(1);
            assertThat(desk.claims().make(Steps.NONE)).isEqualTo(new Refreshed(1, false));
            assertThat(members(desk, id("a.txt", FUND))).hasSize(2);
            write(desk, report("a.txt", "the bridge at Low Marsh is closed"));
            desk.claims().make(Steps.NONE);
            assertThat(claim(desk, id("b.txt", FUND_TOO)).members()).extracting(Claim.Member::statement, Claim.Member::closeness).containsExactly(tuple(id("b.txt", FUND_TOO), 1.0));
            assertThat(desk.claims().find(id("a.txt", FUND))).isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void aStatementWithoutWordsIsInNoClaimAndThatIsCounted() throws RecordFault, SearchFault {
        try (Desk desk = desk("a")) {
            write(desk, report("a.txt", BARE), report("b.txt", DAM));
            desk.claims().make(Steps.NONE);
            assertThat(desk.claims().leftOut()).containsExactly(Map.entry("it has no words", 1L));
            assertThat(((Answer.Refused<Claims.Found>) desk.claims().find(id("a.txt", BARE))).message()).contains("it has no words");
            assertThat(desk.claims().all(0, 10).total()).isEqualTo(1);
        }
    }

    /** Compared once, however many there are: the second thousand takes no comparison at all. */
    @Test
    void tenThousandCopiesAreOneClaim() throws RecordFault, SearchFault {
        try (Desk desk = desk("a")) {
            for (int i = 0; i < 10; i++) {
                int from = i * 1_000;
                write(desk, IntStream.range(from, from + 1_000).mapToObj(k -> report(k + ".txt", FUND)).toArray(Report[]::new));
            }
            write(desk, report("b.txt", FUND_TOO), report("c.txt", DAM));
            desk.claims().make(Steps.NONE);
            assertThat(desk.claims().all(0, 10).claims()).extracting(ClaimSummary::statements).containsExactly(10_001, 1);
        }
    }

    @Test
    void claimsOfAFewStatementsAreListed() throws RecordFault, SearchFault {
        try (Desk desk = desk("a")) {
            write(desk, report("a.txt", FUND), report("b.txt", FUND_TOO), report("c.txt", DAM));
            desk.claims().make(Steps.NONE);
            assertThat(desk.claims().among(StatementQuery.of("dam"), 0, 10).claims()).extracting(ClaimSummary::id).containsExactly(id("c.txt", DAM));
            assertThat(desk.claims().among(StatementQuery.of("harbour"), 0, 10).claims()).extracting(ClaimSummary::statements).containsExactly(2);
        }
    }

    @Test
    void whatPeopleSayOfClaimsHoldsHoweverTheyAreMadeAgain() throws RecordFault, SearchFault {
        try (Desk desk = desk("a")) {
            write(desk, report("a.txt", FUND), report("b.txt", FUND_TOO), report("c.txt", DAM));
            desk.claims().make(Steps.NONE);
            done(desk.record().corrections().splitClaim(ADA, List.of(id("b.txt", FUND_TOO))));
            desk.claims().make(Steps.NONE);
            done(desk.record().corrections().mergeClaims(ADA, List.of(id("a.txt", FUND), id("c.txt", DAM))));
            done(desk.record().corrections().nameClaim(ADA, id("c.txt", DAM), "Harbour and dam"));
            for (int i = 0; i < 2; i++) {
                desk.claims().make(Steps.NONE);
                assertThat(members(desk, id("b.txt", FUND_TOO))).containsExactly(id("b.txt", FUND_TOO));
                assertThat(members(desk, id("a.txt", FUND))).containsExactlyInAnyOrder(id("a.txt", FUND), id("c.txt", DAM));
                assertThat(claim(desk, id("a.txt", FUND)).name()).contains("Harbour and dam");
                desk.claims().anew(Steps.NONE);
            }
            for (int number = 1; number <= 3; number++) {
                done(desk.record().corrections().undo(ADA, number));
            }
            desk.claims().make(Steps.NONE);
            assertThat(members(desk, id("a.txt", FUND))).containsExactlyInAnyOrder(id("a.txt", FUND), id("b.txt", FUND_TOO));
            assertThat(claim(desk, id("a.txt", FUND)).name()).isEmpty();
        }
    }

    @Test
    void oneOfTwoCopiesCanBeSetApart() throws RecordFault, SearchFault {
        try (Desk desk = desk("a")) {
            write(desk, report("a.txt", FUND), report("b.txt", FUND), report("c.txt", FUND));
            desk.claims().make(Steps.NONE);
            done(desk.record().corrections().splitClaim(ADA, List.of(id("b.txt", FUND))));
            desk.claims().make(Steps.NONE);
            assertThat(members(desk, id("b.txt", FUND))).containsExactly(id("b.txt", FUND));
            assertThat(members(desk, id("a.txt", FUND))).containsExactlyInAnyOrder(id("a.txt", FUND), id("c.txt", FUND));
        }
    }

    @Test
    void ofContradictoryCorrectionsTheLaterHolds() throws RecordFault, SearchFault {
        try (Desk desk = desk("a")) {
            write(desk, report("a.txt", FUND), report("c.txt", DAM));
            desk.claims().make(Steps.NONE);
            done(desk.record().corrections().mergeClaims(ADA, List.of(id("a.txt", FUND), id("c.txt", DAM))));
            desk.claims().make(Steps.NONE);
            done(desk.record().corrections().splitClaim(ADA, List.of(id("a.txt", FUND))));
            desk.claims().make(Steps.NONE);
            assertThat(members(desk, id("a.txt", FUND))).containsExactly(id("a.txt", FUND));
            done(desk.record().corrections().mergeClaims(ADA, List.of(id("a.txt", FUND), id("c.txt", DAM))));
            desk.claims().make(Steps.NONE);
            assertThat(members(desk, id("a.txt", FUND))).hasSize(2);
        }
    }

    /** "Lind refuted Halloran's claim" says nothing of a dam, but it is of what Halloran said. */
    @Test
    void whoSpeaksOfAStatementTakesASideOfItsClaim() throws RecordFault, SearchFault {
        Article article = Article.of("a.txt", "Ines Halloran said that the dam was safe. Bo Lind refuted Halloran's claim.");
        try (Desk desk = desk("a")) {
            write(desk, new Report(article, List.of(statement(article, "aa000001", "Ines Halloran", "said", "that the dam was safe"),
                    statement(article, "aa000002", "Bo Lind", "refuted", "Halloran's claim"))), report("b.txt", DAM));
            desk.claims().make(Steps.NONE);
            assertThat(claim(desk, "aa000002").members()).extracting(Claim.Member::statement, Claim.Member::stance)
                    .containsExactly(tuple("aa000001", Stance.ASSERTS), tuple("aa000002", Stance.DENIES));
            assertThat(claim(desk, "aa000002").members().getLast().reasons()).singleElement().asString().startsWith("speaks of another statement of it");
            done(desk.record().corrections().splitClaim(ADA, List.of("aa000002")));
            desk.claims().make(Steps.NONE);
            assertThat(members(desk, "aa000002")).containsExactly("aa000002");
        }
    }

    private static Statement statement(Article article, String id, String speaker, String cue, String words) {
        return new Statement(id, new Manner(Form.INDIRECT, Kind.SPEECH, Act.ASSERT), new Wording(Optional.of(passage(article, speaker)),
                Optional.of(passage(article, cue)), passage(article, words)), List.of(new Speaker(speaker, Speaker.Type.PERSON, "person:" + speaker,
                Optional.empty(), Speaker.ResolvedBy.NAME, 1)), Circumstances.UNKNOWN, Optional.empty(), 1);
    }

    private static Passage passage(Article article, String words) {
        int start = article.text().string().indexOf(words);
        return Passage.of(article.text(), new CharSpan(start, start + words.length()));
    }

    @Test
    void aStatementInALanguageThatIsNotComparedIsInNoClaim() throws RecordFault, SearchFault {
        Article article = Article.of(new Publication("a.txt", Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), "fi"),
                Text.of("Pato kest\u00E4\u00E4"), List.of(), List.of());
        try (Desk desk = desk("a")) {
            write(desk, new Report(article, List.of(new Statement("aa000001", new Manner(Form.INDIRECT, Kind.SPEECH, Act.ASSERT),
                    new Wording(Optional.empty(), Optional.empty(), passage(article, "Pato kest\u00E4\u00E4")), List.of(), Circumstances.UNKNOWN, Optional.empty(), 1))));
            desk.claims().make(Steps.NONE);
            assertThat(desk.claims().leftOut()).containsExactly(Map.entry("it is in a language that is not compared: fi", 1L));
        }
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() throws RecordFault, SearchFault {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            reports.add(report("fund" + i + ".txt", "Mayor Halloran took " + (i % 3 == 0 ? "no " : "") + "money from the harbour fund of Low Marsh "
                    + List.of("last year", "in secret", "for the bridge", "twice").get(i % 4)));
            reports.add(report("dam" + i + ".txt", "the Harwick dam " + List.of("is safe", "will hold", "was never inspected", "leaks").get(i % 4) + " since " + (2000 + i)));
        }
        Set<Set<String>> first = Set.of();
        for (int order = 0; order < 3; order++) {
            try (Desk desk = desk("order" + order)) {
                for (int i = 0; i < reports.size(); i += 7 + order) {
                    write(desk, reports.subList(i, Math.min(reports.size(), i + 7 + order)).toArray(Report[]::new));
                    desk.claims().make(Steps.NONE);
                }
                first = order == 0 ? claims(desk) : first;
                assertThat(claims(desk)).isEqualTo(first);
            }
            Collections.shuffle(reports, new Random(order));
        }
    }

    @Test
    void whoStopsItLosesLittle() throws RecordFault, SearchFault {
        try (Desk desk = desk("a")) {
            for (int i = 0; i < 600; i += 100) {
                int from = i;
                write(desk, IntStream.range(from, from + 100).mapToObj(k -> report(k + ".txt", "Item " + k + " was voted down")).toArray(Report[]::new));
            }
            Progress stopping = (done, _) -> {
                if (done >= 400) {
                    throw new IllegalStateException("stopped");
                }
            };
            assertThatThrownBy(() -> desk.claims().make(new Steps(Progress.NONE, Progress.NONE, stopping))).hasMessage("stopped");
            assertThat(desk.claims().missing()).isEqualTo(200);
            assertThat(desk.claims().make(Steps.NONE)).isEqualTo(new Refreshed(200, false));
        }
    }
}
