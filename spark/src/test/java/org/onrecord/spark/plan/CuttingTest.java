package org.onrecord.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.ingest.Share;

class CuttingTest {

    @Test
    void aFileOfTwiceTheBytesIsCut() {
        assertThat(new Cutting(1, 10).shares("a.jsonl", 20)).containsExactly(new Share(0, 10), new Share(10, Long.MAX_VALUE));
        assertThat(new Cutting(1, 10).shares("a.jsonl", 19)).containsExactly(Share.WHOLE);
    }

    @Test
    void aFileOfAKindWhosePartsStandInNoOrderIsNot() {
        assertThat(new Cutting(1, 10).shares("a.zip", 20)).containsExactly(Share.WHOLE);
        assertThat(new Cutting(1, 10).shares("a.snappy.parquet", 20)).hasSize(2);
    }

    @Test
    void splitsLargerThanAnyFileCutNone() {
        assertThat(new Cutting(1, Long.MAX_VALUE).shares("a.jsonl", 20)).containsExactly(Share.WHOLE);
        assertThat(new Cutting(1, Long.MAX_VALUE).shares("a.warc.gz", Long.MAX_VALUE)).containsExactly(Share.WHOLE);
    }

    @Test
    void aFileHasNoMorePartsThanAThousand() {
        List<Share> shares = new Cutting(1, 1).shares("a.warc.gz", 1L << 30);

        assertThat(shares).hasSize(1_000);
        assertThat(shares.getLast().to()).isEqualTo(Long.MAX_VALUE);
    }
}
