package org.onrecord.origin.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Utterance;
import org.onrecord.domain.Utterance.Drift;
import org.onrecord.domain.Utterance.Drift.Kind;
import org.onrecord.domain.Utterance.Variant;

class UtterancesTest {

    private static final String FULL = "\u201CThe dam will not hold if the rain goes on for ten days,\u201D she said. \u201CWe told them so.\u201D";

    private static List<Utterance> of(String... contents) {
        return Utterances.of(IntStream.range(0, contents.length).mapToObj(i -> new Quotation("s" + i, contents[i])).toList());
    }

    private static List<Drift> drifts(String variant) {
        List<Variant> variants = of(FULL, variant).getFirst().variants();
        assertThat(variants).hasSize(2);
        return variants.get(1).drifts();
    }

    @Test
    void styleMakesNoOtherVariant() {
        assertThat(of("\u201CIt won\u2019t hold for ten days, never,\u201D", "\"It will not hold for 10 days - never\"")).singleElement().satisfies(utterance ->
                assertThat(utterance.variants()).singleElement().satisfies(variant -> assertThat(variant.statements()).containsExactly("s0", "s1")));
    }

    @Test
    void theFullestVariantComesFirst() {
        assertThat(of("\u201CThe dam will not hold if the rain goes on for ten days\u201D", FULL)).singleElement().satisfies(utterance ->
                assertThat(utterance.variants().getFirst().words()).isEqualTo(FULL));
    }

    @Test
    void aSentenceThatIsLeftOutIsNoDrift() {
        assertThat(drifts("\u201CThe dam will not hold if the rain goes on for ten days\u201D")).isEmpty();
    }

    @Test
    void aNegationThatGotLostIsTold() {
        assertThat(drifts("\u201CThe dam will hold if the rain goes on for ten days\u201D")).containsExactly(new Drift(Kind.NEGATION, "not", true));
    }

    @Test
    void aConditionThatGotLostIsTold() {
        assertThat(drifts("\u201CThe dam will not hold for ten days\u201D")).containsExactly(new Drift(Kind.CONDITION, "if", true));
    }

    @Test
    void aNumberThatIsAnotherIsTold() {
        assertThat(drifts("\u201CThe dam will not hold if the rain goes on for 20 days\u201D"))
                .containsExactly(new Drift(Kind.NUMBER, "ten", true), new Drift(Kind.NUMBER, "20", false));
    }

    @Test
    void aWordOfWeightThatTheFullestLacksIsTold() {
        assertThat(drifts("\u201CThe dam will probably not hold if the rain goes on for ten days\u201D")).containsExactly(new Drift(Kind.CONDITION, "probably", false));
    }

    @Test
    void otherWordsAreAnotherUtterance() {
        assertThat(of(FULL, "\u201CThe bridge will open before the winter comes to Harwick\u201D")).isEmpty();
    }

    @Test
    void quotationsOfNoWordsOrFewAreLeftOut() {
        assertThat(of("\u201C", "\u201C", "", "\u201CNever.\u201D", "\u201CNever.\u201D", "\u0000\uD83C\uDF0A")).isEmpty();
    }

    @Test
    void tenThousandCopiesAndVariantsAreReadInTime() {
        List<Quotation> quotations = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            quotations.add(new Quotation("same" + i, FULL));
            quotations.add(new Quotation("variant" + i, "\u201CThe dam will not hold if the rain goes on for " + i + " days\u201D"));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThat(Utterances.of(quotations)).singleElement()
                .satisfies(utterance -> assertThat(utterance.variants()).hasSizeGreaterThan(9_900)));
    }

    @Test
    void theOrderInWhichTheyAreGivenMakesNoDifference() {
        List<Quotation> quotations = new ArrayList<>(List.of(new Quotation("a", FULL), new Quotation("b", "\u201CThe dam will hold if the rain goes on\u201D"),
                new Quotation("c", "\u201CThe dam will not hold for ten days\u201D"), new Quotation("d", "\u201CWe told them so, and nobody ever heard us\u201D")));
        List<Utterance> utterances = Utterances.of(quotations);
        Random random = new Random(8);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(quotations, random);
            assertThat(Utterances.of(quotations)).isEqualTo(utterances);
        }
    }
}
