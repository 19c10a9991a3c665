package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.onrecord.record.Entry.Skipped;

/** What holds in every database of inputs that are not recorded. */
interface SkippedContract {

    Skipped REPEAT = new Skipped("crawl.warc", "duplicate", "duplicate", OptionalLong.empty(), "crawl.warc#https://quarry-post.example/1", 1);

    RecordStore store();

    @Test
    default void whatIsSkippedIsKeptWithItsReason() throws RecordFault {
        Skipped picture = new Skipped("crawl.warc.gz", "refused", "not-a-page", OptionalLong.empty(), "pictures and scripts", 31);
        Skipped broken = new Skipped("a.jsonl:7", "refused", "bad-json", OptionalLong.of(812), "no JSON", 1);
        assertThat(store().write(store().begin(RecordContract.RUN), List.of(picture, broken))).isEqualTo(new Receipt(0, 0, 0, 0, 32));
        assertThat(store().skipped()).containsExactly(picture, broken);
    }

    @Test
    default void whatIsSkippedAgainStaysOneRow() throws RecordFault {
        Skipped picture = new Skipped("crawl.warc.gz", "skipped", "not-a-page", OptionalLong.empty(), "pictures", 31);
        store().write(store().begin(RecordContract.RUN), List.of(picture));
        assertThat(store().write(store().begin(RecordContract.RUN), List.of(picture))).isEqualTo(new Receipt(0, 0, 0, 0, 31));
        assertThat(store().skipped()).containsExactly(picture);
    }

    @Test
    default void equalInputsThatAreSkippedAreOneRowThatCountsThem() throws RecordFault {
        long run = store().begin(RecordContract.RUN);
        store().write(run, List.of(REPEAT, REPEAT));
        store().write(run, List.of(REPEAT));
        assertThat(store().skipped()).containsExactly(skipped(REPEAT, 3));
    }

    @Test
    default void theSameInputsSkippedAgainAreAsManyAsBefore() throws RecordFault {
        for (int i = 0; i < 3; i++) {
            long run = store().begin(RecordContract.RUN);
            store().write(run, List.of(REPEAT, REPEAT));
            store().write(run, List.of(REPEAT));
        }
        assertThat(store().skipped()).containsExactly(skipped(REPEAT, 3));
    }

    @Test
    default void whatAnEarlierRunSkippedStaysWhereALaterOneHasOther() throws RecordFault {
        Skipped damaged = new Skipped("crawl.warc", "failed", "damaged", OptionalLong.of(812), "cut off", 1);
        store().write(store().begin(RecordContract.RUN), List.of(REPEAT, REPEAT, damaged));
        store().write(store().begin(RecordContract.RUN), List.of(new Skipped("crawl.warc", "failed", "damaged", OptionalLong.of(903), "cut off", 1), REPEAT));
        assertThat(store().skipped()).containsExactly(REPEAT, damaged, new Skipped("crawl.warc", "failed", "damaged", OptionalLong.of(903), "cut off", 1));
    }

    @Test
    default void whatALaterRunToldIsNotCountedByAnEarlierOneThatGoesOn() throws RecordFault {
        long earlier = store().begin(RecordContract.RUN);
        long later = store().begin(RecordContract.RUN);
        store().write(earlier, List.of(REPEAT));
        store().write(later, List.of(REPEAT, REPEAT));
        store().write(earlier, List.of(REPEAT));
        assertThat(store().skipped()).containsExactly(skipped(REPEAT, 2));
    }

    @Test
    default void moreThanCanBeCountedStaysTheMostThatCan() throws RecordFault {
        store().write(store().begin(RecordContract.RUN), List.of(skipped(REPEAT, Integer.MAX_VALUE), REPEAT));
        assertThat(store().skipped()).containsExactly(skipped(REPEAT, Integer.MAX_VALUE));
    }

    private static Skipped skipped(Skipped one, int inputs) {
        return new Skipped(one.source(), one.outcome(), one.reason(), one.position(), one.message(), inputs);
    }
}
