package org.onrecord.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    private static final MessageType TABLE = MessageTypeParser.parseMessageType("message t { required binary name (STRING); optional int64 entry;"
            + " required group span { required int32 start; } }");

    @Test
    void aColumnThatRowsMayLackMayBeMissingAndOthersAreNotRead() throws BrokenTables {
        MessageType found = MessageTypeParser.parseMessageType("message t { required double more; required binary name (STRING); required group span { required int32 start; } }");
        assertThat(Columns.read("t.parquet", TABLE, found).getFields()).extracting(field -> field.getName()).containsExactly("name", "span");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            required binary name (STRING);                                                   | the column span is missing
            required int64 name; required group span { required int32 start; }               | the column name is required int64 instead of required binary
            optional binary name (STRING); required group span { required int32 start; }     | the column name is optional binary instead of required binary
            required binary name (STRING); required int32 span;                              | the column span is required int32 instead of required group
            required binary name (STRING); required group span { required int32 end; }       | the column span.start is missing
            required binary name (STRING); required group span { required int64 start; }     | the column span.start is required int64 instead of required int32
            required binary name (STRING); required group span { required int32 start; } repeated int64 entry; | the column entry is repeated int64 instead of optional int64
            """)
    void aColumnThatDoesNotFitIsNamed(String columns, String told) {
        MessageType found = MessageTypeParser.parseMessageType("message t { " + columns + " }");
        assertThatThrownBy(() -> Columns.read("t.parquet", TABLE, found)).isInstanceOf(BrokenTables.class)
                .hasMessage("t.parquet: " + told + ": write it again with onrecord");
    }
}
