package org.onrecord.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Some hundred spoiled documents for each reader in every build, always the same; the fuzzer itself runs behind a switch. */
@Timeout(300)
class SpoiledDocumentsTest {

    /** More with -Drounds=20000. */
    private static final int ROUNDS = Integer.getInteger("rounds", 400);

    /** Of processor time for one document of at most 64 kB; usual is a millisecond. The first may load a model, so who takes too long is asked again. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource(Target.class)
    void aSpoiledDocumentGivesAnAnswerInTime(Target target) throws IOException {
        List<byte[]> seeds = Seeds.of(target);
        Mutation mutation = new Mutation(seeds, 17);
        for (int round = 0; round < seeds.size() + ROUNDS; round++) {
            byte[] bytes = round < seeds.size() ? seeds.get(round) : mutation.next();
            Duration first = time(target, bytes, round);
            Duration taken = first.compareTo(LONGEST) < 0 ? first : time(target, bytes, round);
            assertThat(taken).as("round %d of %s, %d bytes", round, target, bytes.length).isLessThan(LONGEST);
        }
    }

    private static Duration time(Target target, byte[] bytes, int round) {
        long start = CLOCK.getCurrentThreadCpuTime();
        try {
            target.check(bytes);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new AssertionError("round " + round + " of " + target + ": " + HexFormat.of().formatHex(bytes), e);
        }
        return Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start);
    }
}
