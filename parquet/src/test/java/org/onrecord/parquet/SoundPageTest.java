package org.onrecord.parquet;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundPageTest {

    private static final SoundPage PAGE = new SoundPage(MessageTypeParser.parseMessageType("message t { optional binary text (STRING); }").getColumns().getFirst());

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RLE_DICTIONARY          | 01 10 00
            RLE_DICTIONARY          | 01 03 FF
            DELTA_BINARY_PACKED     | 80 01 04 08 02
            DELTA_LENGTH_BYTE_ARRAY | 80 01 04 08 02
            DELTA_BYTE_ARRAY        | 80 01 04 01 00 80 01 04 01 04 61 62
            PLAIN                   | FF FF FF FF
            """)
    void whatFitsIntoThePageIsSound(Encoding encoding, String page) {
        assertThatCode(() -> PAGE.values(bytes(page), 8, encoding)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RLE_DICTIONARY          | 01 FF FF FF FF 0F       | has a page of 8 values with a run of 17179869176
            RLE_DICTIONARY          | 01 FF FF FF FF 7E 02    | has a page of 8 values with a run of 16106127352
            RLE_DICTIONARY          | 40 10                   | has a page of words 64 bits wide
            RLE                     | FF FF FF 7F 02          | has a page with levels of 2147483647 bytes
            DELTA_BINARY_PACKED     | 80 01 04 FF FF FF FF 07 | has a page of 8 values that says to have 2147483647 in blocks of 128
            DELTA_BINARY_PACKED     | 80 80 80 80 04 01 01 02 | has a page of 8 values that says to have 1 in blocks of 1073741824
            DELTA_LENGTH_BYTE_ARRAY | 80 01                   | has a page that breaks off
            DELTA_BYTE_ARRAY        | 80 01 04 01 FE FF FF FF 0F 80 01 04 01 04 61 62 | has a word of 2 bytes that begins with 2147483647 of the one before it
            BIT_PACKED              | 00                      | is encoded as BIT_PACKED, which is not read here
            """)
    void whatSaysToBeMoreThanThePageHasIsTold(Encoding encoding, String page, String message) {
        assertThatThrownBy(() -> PAGE.values(bytes(page), 8, encoding)).isInstanceOf(Unusable.class).hasMessage("the column text " + message);
    }
}
