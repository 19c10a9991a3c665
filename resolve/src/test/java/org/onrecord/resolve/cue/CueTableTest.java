package org.onrecord.resolve.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Kind;

class CueTableTest {

    private final CueTable table = new CueTable();

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}' -]", "").split(" "));
    }

    private Act act(String cue) {
        return table.find(words(cue)).orElseThrow().act();
    }

    @Test
    void everyExampleHoldsItsOwnEntry() {
        assertThat(Table.rows("cues.tsv", 4).stream().filter(row -> !table.holds(List.of(row[0].split(" ")), words(row[3])))
                .map(row -> row[0] + ": " + row[3])).isEmpty();
    }

    @Test
    void formsOfAVerbAreFound() {
        assertThat(act("denied")).isEqualTo(Act.DENY);
        assertThat(act("was denying")).isEqualTo(Act.DENY);
        assertThat(act("has pledged")).isEqualTo(Act.PROMISE);
    }

    @Test
    void aLightVerbLeavesTheActToItsNoun() {
        assertThat(act("issued a denial")).isEqualTo(Act.DENY);
        assertThat(act("laid blame")).isEqualTo(Act.ACCUSE);
        assertThat(act("issued a statement refuting")).isEqualTo(Act.DENY);
    }

    @Test
    void wordsOfAnEntryMayStandApart() {
        assertThat(act("called once again for")).isEqualTo(Act.DEMAND);
    }

    @Test
    void theLongerEntryDecides() {
        assertThat(act("asked for")).isEqualTo(Act.DEMAND);
        assertThat(act("asked")).isEqualTo(Act.ASK);
    }

    @Test
    void kindsComeFromTheSameEntry() {
        assertThat(table.find(words("tweeted")).orElseThrow().kind()).isEqualTo(Kind.WRITING);
        assertThat(table.find(words("plans to")).orElseThrow().kind()).isEqualTo(Kind.INTENTION);
        assertThat(table.find(words("ruled")).orElseThrow().kind()).isEqualTo(Kind.DECREE);
    }

    @Test
    void anUnknownCueIsNotFound() {
        assertThat(table.find(List.of("―"))).isEmpty();
    }
}
