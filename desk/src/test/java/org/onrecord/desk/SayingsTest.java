package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.desk.Reports.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.record.Entry.Report;

class SayingsTest {

    private final Sayings sayings = new Sayings(PairScorer.shipped(), Set.of());

    private String content(String source, String words) {
        Report report = report(source, words);
        Proposition proposition = new Proposition(report.statements().getFirst(), Proposition.Report.of(report.article(), Optional.empty()), Optional.empty());
        return sayings.of(List.of(proposition), List.of()).getFirst().content();
    }

    @Test
    void equalWordsAreOneContentWhoeverPrintsThem() {
        assertThat(content("a.txt", "that the Velm dam is safe")).isEqualTo(content("b.txt", "that the Velm dam is safe."));
    }

    @Test
    void wordsThatPointAtSomethingAreAnothersInAnotherReport() {
        assertThat(content("a.txt", "it was a costly mistake")).isNotEqualTo(content("b.txt", "it was a costly mistake"));
        assertThat(content("a.txt", "he lied to the board")).isNotEqualTo(content("b.txt", "he lied to the board"));
    }
}
