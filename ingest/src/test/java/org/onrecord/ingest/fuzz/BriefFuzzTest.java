package org.onrecord.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** All readers under the fuzzer at once, for as long as a build may take; it begins with the documents that {@link ReadersFuzzTest} has. */
class BriefFuzzTest {

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "15s")
    void anyReader(byte[] bytes) {
        for (Target target : Target.values()) {
            target.check(bytes);
        }
    }

    static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Target target : Target.values()) {
            seeds.addAll(Seeds.of(target));
        }
        return seeds;
    }
}
