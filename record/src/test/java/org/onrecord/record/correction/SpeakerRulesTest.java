package org.onrecord.record.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.record.correction.Spoken.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Speaker;

class SpeakerRulesTest {

    @Test
    void chainsLeadToTheLastAtOnce() {
        assertThat(SpeakerRules.of(List.of(merge(1, "A Lee", "Ann Lee"), merge(2, "Ann Lee", "Anna Lee"))))
                .isEqualTo(Answer.done(new SpeakerRules(Map.of("person:a-lee", "person:anna-lee", "person:ann-lee", "person:anna-lee"), Map.of())));
    }

    @Test
    void aCircleIsRefused() {
        assertThat(SpeakerRules.of(List.of(merge(1, "A Lee", "Ann Lee"), merge(2, "Ann Lee", "A Lee"))))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.code()).isEqualTo("merged-in-a-circle"));
    }

    @Test
    void oneSpeakerIsMergedOnce() {
        assertThat(SpeakerRules.of(List.of(merge(1, "A Lee", "Ann Lee"), merge(2, "A Lee", "Al Lee"))))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.message()).contains("corrections 1 and 2"));
    }

    @Test
    void theLastNameHolds() {
        assertThat(SpeakerRules.of(List.of(rename(1, "Anna Lee"), rename(2, "Anne Lee"))))
                .isEqualTo(Answer.done(new SpeakerRules(Map.of(), Map.of("person:ann-lee", "Anne Lee"))));
    }

    private static Correction merge(long number, String from, String into) {
        return correction(number, new Remedy.Merge(person(from), person(into)));
    }

    private static Correction rename(long number, String name) {
        Speaker before = person("Ann Lee");
        return correction(number, new Remedy.Rename(before, new Speaker(name, before.type(), before.id(), before.wikidata(), before.resolvedBy(), 1)));
    }

    private static Correction correction(long number, Remedy remedy) {
        return Correction.of(number, new Origin("Ada", Instant.EPOCH, Optional.empty()), remedy);
    }
}
