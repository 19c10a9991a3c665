package org.onrecord.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThriftTest {

    private static ByteArrayInputStream bytes(String hex) {
        return new ByteArrayInputStream(HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    @Test
    void aStructureIsTakenAndWhatFollowsIsLeft() throws IOException {
        ByteArrayInputStream in = bytes("15 02 19 2C 15 04 00 15 06 00 18 03 61 62 63 11 05 1E 02 00 7F");
        assertThat(Thrift.struct(in, 100)).hasSize(20);
        assertThat(in.read()).isEqualTo(0x7F);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15                                  | it ends in the middle
            19 FC FF FF FF FF 07                | it ends in the middle
            18 FF FF FF FF 07 61                | it has a value of 2147483647 bytes
            18 FF FF FF FF FF FF FF FF FF 01 61 | it has a value of -1 bytes
            18 0A 61 62                         | it ends in the middle
            1F                                  | there is a value of the unknown sort 15
            1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C 1C | a structure is nested too deep
            15 FF FF FF FF FF FF FF FF FF FF 01 | there is a number of too many bytes
            """)
    void whatSaysMoreThanThereIsIsTold(String hex, String message) {
        assertThatIOException().isThrownBy(() -> Thrift.struct(bytes(hex), 100)).withMessage(message);
    }
}
