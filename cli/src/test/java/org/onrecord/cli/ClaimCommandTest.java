package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Run;

class ClaimCommandTest {

    private static final String FUND = "that the mayor took money from the harbour fund";

    @TempDir
    private Path folder;
    private Bench bench;
    private String place;

    @BeforeEach
    void aRecordOfADispute() throws RecordFault {
        place = folder.resolve("desk.db").toString();
        add(report("5ec0de01", "2031-04-09", "Ines Halloran", "denied", Act.DENY, FUND),
                report("5ec0de02", "2031-04-08", "Bo Lind", "said", Act.ASSERT, FUND),
                report("5ec0de03", "2031-07-02", "Ines Halloran", "admitted", Act.ACKNOWLEDGE, FUND),
                report("f00d0004", "2031-04-10", "Cy Marsh", "expected", Act.PREDICT, "the bridge at Low Marsh will open before the winter"),
                report("f00d0005", "2031-04-10", "Cy Marsh", "said", Act.ASSERT, "\u201C\u201D"));
    }

    private void add(Report... reports) throws RecordFault {
        try (RecordStore record = RecordStore.open(place)) {
            record.write(record.begin(new Run(Instant.EPOCH, "1", "model")), List.<Entry>of(reports));
        }
    }

    /** "Ines Halloran denied that ...": who, the cue and the words, with nothing between but spaces. */
    private static Report report(String id, String day, String speaker, String cue, Act act, String words) {
        Article article = Article.of(new Publication(id + ".txt", Optional.empty(), Optional.of("The Quarry Post"), List.of(), List.of(),
                Optional.of(day), "en"), Text.of(speaker + " " + cue + " " + words), List.of(), List.of());
        int at = speaker.length() + 1;
        int from = at + cue.length() + 1;
        return new Report(article, List.of(new Statement(id, new Manner(Form.INDIRECT, Kind.SPEECH, act),
                new Wording(Optional.of(passage(article, 0, speaker.length())), Optional.of(passage(article, at, at + cue.length())),
                        passage(article, from, from + words.length())),
                List.of(new Speaker(speaker, Speaker.Type.PERSON, "person:" + speaker, Optional.empty(), Speaker.ResolvedBy.NAME, 1)),
                new Circumstances(Optional.empty(), List.of(new Relay("Northwire", List.of(new CharSpan(0, 1)))),
                        Optional.of(new Said(day, Optional.empty(), Said.From.PUBLICATION)), Optional.empty()), Optional.empty(), 0.9)));
    }

    private static Passage passage(Article article, int start, int end) {
        return Passage.of(article.text(), new CharSpan(start, end));
    }

    private int run(String... arguments) {
        bench = new Bench();
        List<String> line = new ArrayList<>();
        Collections.addAll(line, arguments);
        line.addAll(List.of("--record", place));
        return bench.run(line.toArray(String[]::new));
    }

    @Test
    void claimsAreListedTheMostDisputedFirst() {
        assertThat(run("claims")).isZero();
        assertThat(bench.out()).isEqualTo("""
                \u201CThe mayor took money from the harbour fund\u201D
                   1 asserts (1 speaker) \u00B7 1 concedes (1 speaker) \u00B7 1 denies (1 speaker) \u00B7 3 reports, 3
                   origins \u00B7 between 8 April 2031 and 2 July 2031 \u00B7 5ec0de01

                \u201CThe bridge at Low Marsh will open before the winter\u201D
                   1 asserts (1 speaker) \u00B7 1 report \u00B7 on 10 April 2031 \u00B7 f00d0004

                """);
        assertThat(bench.err()).endsWith("2 claims found; more of each: onrecord claim ID\n1 statement of the record is in no claim: it has no words\n");
    }

    @Test
    void claimsOfSomeStatementsAreListed() {
        assertThat(run("claims", "bridge")).isZero();
        assertThat(bench.out()).startsWith("\u201CThe bridge").doesNotContain("fund");
        assertThat(run("claims", "--speaker", "Lind", "--json")).isZero();
        assertThat(bench.out()).isEqualTo("{\"claim\":{\"id\":\"5ec0de01\",\"wording\":\"The mayor took money from the harbour fund\",\"name\":null,\"statements\":3,"
                + "\"sides\":{\"asserts\":{\"statements\":1,\"speakers\":1},\"concedes\":{\"statements\":1,\"speakers\":1},\"denies\":{\"statements\":1,\"speakers\":1}},"
                + "\"reports\":3,\"origins\":3,\"first\":\"2031-04-08\",\"last\":\"2031-07-02\"}}\n");
        assertThat(run("claims", "--outlet", "The Sallow Herald")).isZero();
        assertThat(bench.err()).startsWith("no claim found\n");
    }

    @Test
    void aClaimInOnesOwnWordsHasAllThatIsAboutIt() {
        assertThat(run("claim", "Our mayor was paid from the harbour fund")).isZero();
        assertThat(bench.out()).startsWith("\u201COur mayor was paid from the harbour fund\u201D\nasserts 1 \u00B7 concedes 1 \u00B7 denies 1 \u00B7 3 reports, 3 origins \u00B7 as asked for\n")
                .doesNotContain("bridge");
        assertThat(run("claim", "Our mayor was paid from the harbour fund", "--json")).isZero();
        assertThat(bench.out()).startsWith("{\"claim\":{\"id\":null,\"wording\":\"Our mayor was paid from the harbour fund\",\"name\":null,\"reports\":3,\"origins\":3},\"members\":[{\"side\":\"asserts\"");
    }

    @Test
    void aClaimThatNobodySpeaksOfIsToldAndNoFault() {
        assertThat(run("claim", "Penguins prefer jazz")).isZero();
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).endsWith("no statement of the record is about this: other words may find some, 'onrecord search' finds single words\n");
        assertThat(run("claim", " \u201C\u201D")).isEqualTo(1);
        assertThat(bench.err()).endsWith("onrecord: no words: give the claim as one would say it who holds that it is so, or an id that 'onrecord claims' shows\n");
    }

    @Test
    void aClaimIsALedgerBySpeakersInTheOrderInWhichTheySpoke() {
        assertThat(run("claim", "5ec0de03")).isZero();
        assertThat(bench.out()).isEqualTo("""
                \u201CThe mayor took money from the harbour fund\u201D
                asserts 1 \u00B7 concedes 1 \u00B7 denies 1 \u00B7 3 reports, 3 origins \u00B7 5ec0de01

                Bo Lind
                  8 April 2031  asserts    that the mayor took money from the harbour fund
                  (printed)                \u201Csaid\u201D \u00B7 The Quarry Post \u00B7 published on 8 April 2031 \u00B7
                                           reported by Northwire \u00B7 5ec0de02.txt \u00B7 5ec0de02

                Ines Halloran \u00B7 took several sides
                  9 April 2031  denies     that the mayor took money from the harbour fund
                  (printed)                \u201Cdenied\u201D \u00B7 The Quarry Post \u00B7 published on 9 April 2031 \u00B7
                                           reported by Northwire \u00B7 5ec0de01.txt \u00B7 5ec0de01
                  2 July 2031   concedes   that the mayor took money from the harbour fund
                  (printed)                changed from: denies (on 9 April 2031)
                                           \u201Cadmitted\u201D \u00B7 The Quarry Post \u00B7 published on 2 July 2031 \u00B7
                                           reported by Northwire \u00B7 5ec0de03.txt \u00B7 5ec0de03

                Accounts differ in
                  outcome: The mayor took money from the harbour fund
                    Bo Lind, Ines Halloran: it is so
                    Ines Halloran: it is not so

                """);
    }

    @Test
    void whoNamesNoClaimIsToldWhy() {
        assertThat(run("claim", "f00d0005")).isOne();
        assertThat(bench.err()).contains("statement f00d0005 is in no claim: it has no words");
        assertThat(run("claim", "abcdef12")).isOne();
        assertThat(bench.err()).contains("the record has no statement 'abcdef12'");
        assertThat(run("claim")).isEqualTo(2);
        assertThat(run("claims", "--most", "0")).isEqualTo(2);
        assertThat(run("correct", "claim")).isEqualTo(2);
    }

    @Test
    void peopleMergeSplitAndNameClaims() {
        assertThat(run("correct", "claim", "name", "5ec0de01", "Money from the fund", "--by", "Ada")).isZero();
        assertThat(bench.out()).isEqualTo("""
                Correction 1 by Ada
                   name a claim: The mayor took money from the harbour fund -> Money from the fund
                To undo: onrecord undo 1 --record %s
                """.formatted(place));
        assertThat(run("correct", "claim", "split", "5ec0de02")).isZero();
        assertThat(run("claims", "fund")).isZero();
        assertThat(bench.out()).startsWith("Money from the fund\n\u201CThe mayor took").contains("5ec0de02");
        assertThat(run("correct", "claim", "merge", "5ec0de02", "f00d0004", "--why", "a try")).isZero();
        assertThat(run("claim", "f00d0004")).isZero();
        assertThat(bench.out()).contains("Bo Lind").contains("Cy Marsh").doesNotContain("Halloran");
        assertThat(run("log")).isZero();
        assertThat(bench.out()).contains("split a claim:").contains("merge claims:").contains("why: a try");
        assertThat(run("undo", "3")).isZero();
        assertThat(run("claim", "f00d0004")).isZero();
        assertThat(bench.out()).contains("Cy Marsh").doesNotContain("Bo Lind");
    }

    @Test
    void whyStatementsAreTogetherIsToldWhenAsked() {
        assertThat(run("claim", "5ec0de01", "--why")).isZero();
        assertThat(bench.out()).contains("in this claim:").contains("this side:");
    }

    @Test
    void aClaimIsOneObjectForMachines() {
        assertThat(run("claim", "5ec0de01", "--json")).isZero();
        assertThat(bench.out()).startsWith("{\"claim\":{\"id\":\"5ec0de01\",\"wording\":\"The mayor took money from the harbour fund\",\"name\":null,\"reports\":3,\"origins\":3},\"members\":["
                + "{\"side\":\"asserts\",\"closeness\":1.0,").contains("\"source\":\"5ec0de03.txt\"").contains("\"relays\":[{\"name\":\"Northwire\"");
    }
}
