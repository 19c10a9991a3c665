package org.onrecord.parquet;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;

/**
 * A column of a file.
 *
 * @param type as messages call it: {@link #TEXT}, {@link #GROUP}, "int64", ...
 */
public record Column(String name, String type) {

    /** Text, or bytes of which nobody says that they are something else. */
    public static final String TEXT = "text";

    /** Columns within a column: a list, a structure. */
    public static final String GROUP = "group";

    private static final Set<ConvertedType> TEXTS = Set.of(ConvertedType.UTF8, ConvertedType.ENUM, ConvertedType.JSON);
    private static final Set<LogicalType._Fields> WORDS = Set.of(LogicalType._Fields.STRING, LogicalType._Fields.ENUM, LogicalType._Fields.JSON);

    public Column {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(type, "type is null");
    }

    static Column of(SchemaElement element) {
        if (element.isSetNum_children() || element.getRepetition_type() == FieldRepetitionType.REPEATED) {
            return new Column(element.getName(), GROUP);
        }
        boolean isText = element.getType() == Type.BYTE_ARRAY && (!element.isSetConverted_type() || TEXTS.contains(element.getConverted_type()))
                && (!element.isSetLogicalType() || element.getLogicalType().isSet() && WORDS.contains(element.getLogicalType().getSetField()));
        return new Column(element.getName(), isText ? TEXT : String.valueOf(element.getType()).toLowerCase(Locale.ROOT));
    }
}
