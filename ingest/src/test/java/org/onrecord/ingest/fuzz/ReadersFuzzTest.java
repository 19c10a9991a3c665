package org.onrecord.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * The readers under a fuzzer that watches which branches its bytes reach. Usually it goes through the files of ReadersFuzzTestInputs only,
 * examples and former finds; with JAZZER_FUZZ=1 in the environment it looks for more (CONTRIBUTING.md).
 */
class ReadersFuzzTest {

    private static final String LONGEST = "10m";

    @FuzzTest(maxDuration = LONGEST)
    void decoder(byte[] bytes) {
        Target.DECODER.check(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void page(byte[] bytes) {
        Target.PAGE.check(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void format(byte[] bytes) {
        Target.FORMAT.check(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void warc(byte[] bytes) {
        Target.WARC.check(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void lines(byte[] bytes) {
        Target.LINES.check(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void file(byte[] bytes) {
        Target.FILE.check(bytes);
    }

    @FuzzTest(maxDuration = LONGEST)
    void layout(byte[] bytes) {
        Target.LAYOUT.check(bytes);
    }
}
