package org.onrecord.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks byte by byte; those of other programs are read in ingest's ParquetTest. */
class BlocksTest {

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "08 1C 61 62 63 64 65 66 67 68, abcdefgh",
        "06 F0 05 61 62 63 64 65 66, abcdef",
        "09 04 61 62 0D 02, ababababa",
        "08 04 61 62 0E 02 00 04 79 7A, abababyz",
        "06 04 61 62 0F 02 00 00 00, ababab"})
    void aSnappyBlockIsRunsAndCopiesWhichMayReachIntoThemselves(String packed, String unpacked) throws IOException {
        assertThat(text(Blocks.snappy(bytes(packed), unpacked.length()))).isEqualTo(unpacked);
    }

    @ParameterizedTest
    @CsvSource({
        "80 61 62 63 64 65 66 67 68, abcdefgh",
        "20 61 62 02 00, ababab",
        "2F 61 62 02 00 01, abababababababababababab",
        "F0 01 61 62 63 64 65 66 67 68 69 6A 6B 6C 6D 6E 6F 70, abcdefghijklmnop"})
    void anLz4BlockIsTheSameInOtherWords(String packed, String unpacked) throws IOException {
        String all = unpacked.startsWith("ababababab") ? "ab".repeat(11) : unpacked;
        assertThat(text(Blocks.lz4(bytes(packed), all.length()))).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            06 1C 61 62                | it has a run of 8 bytes, for which there is no room
            09 04 61 62                | it says another length than its page
            06 04 61 62 0D 03          | it has a copy of 7 bytes from where there are none
            06 04 61 62 0E 00 00       | it has a copy of 4 bytes from where there are none
            06 04 61 62                | it has 2 bytes instead of 6
            06 FC FF FF FF FF 61       | it has a run of 4294967296 bytes, for which there is no room
            06 04 61 62 0E             | it breaks off
            FF FF FF FF FF FF          | its length has too many bytes
            """)
    void aBlockThatIsWrongIsTold(String packed, String message) {
        assertThatIOException().isThrownBy(() -> Blocks.snappy(bytes(packed), 6)).withMessage(message);
    }
}
