package org.onrecord.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.Group;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.Doer;

class AuditLogTest {

    private static final Instant NOON = Instant.parse("2031-04-08T12:00:00Z");

    /** Each thousandth deed looks for what is too old. */
    @Test
    void aFloodOfRefusalsIsTrimmedByItselfAndPushesNothingElseOut(@TempDir Path folder) throws RecordFault {
        try (RecordStore store = RecordStore.open(folder.resolve("record.db").toString())) {
            store.people().note(new Deed(new Doer("mara", NOON, ""), What.ROLE_CHANGED, "tom to editor"));
            store.people().noteAll(IntStream.range(0, Group.REFUSED.kept() + 1_500).mapToObj(i -> new Deed(new Doer("", NOON, "192.0.2.9"), What.SIGN_IN_REFUSED, "guess " + i)).toList());
            assertThat(store.people().log(Group.REFUSED.kept(), 2_000)).hasSizeBetween(1, 1_000).last().extracting(Deed::what).isEqualTo(What.ROLE_CHANGED);
        }
    }
}
