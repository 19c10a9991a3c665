package org.onrecord.export.parquet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Whether a file has the columns of its table. It may lack such as rows may, and have others, which are not read. */
final class Columns {

    private Columns() { }

    /** The columns to read. @throws BrokenTables that names the column that does not fit */
    static MessageType read(String file, MessageType table, MessageType found) throws BrokenTables {
        for (Type column : table.getFields()) {
            if (found.containsField(column.getName())) {
                require(file, column.getName(), column, found.getType(column.getName()));
            } else if (!column.isRepetition(Type.Repetition.OPTIONAL)) {
                throw missing(file, column.getName());
            }
        }
        List<Type> read = found.getFields().stream().filter(column -> table.containsField(column.getName())).collect(Collectors.toList());
        return new MessageType(table.getName(), read);
    }

    private static void require(String file, String path, Type column, Type found) throws BrokenTables {
        boolean fits = column.isPrimitive() == found.isPrimitive() && !isLaxer(found.getRepetition(), column.getRepetition())
                && (!column.isPrimitive() || column.asPrimitiveType().getPrimitiveTypeName() == found.asPrimitiveType().getPrimitiveTypeName());
        if (!fits) {
            throw new BrokenTables(file + ": the column " + path + " is " + told(found) + " instead of " + told(column) + ": write it again with onrecord");
        }
        if (!column.isPrimitive()) {
            GroupType group = found.asGroupType();
            for (Type inside : column.asGroupType().getFields()) {
                String name = path + "." + inside.getName();
                if (!group.containsField(inside.getName())) {
                    throw missing(file, name);
                }
                require(file, name, inside, group.getType(inside.getName()));
            }
        }
    }

    /** Whether rows may lack what they have to have, or have many of what is one. */
    private static boolean isLaxer(Type.Repetition found, Type.Repetition wanted) {
        return wanted == Type.Repetition.OPTIONAL ? found == Type.Repetition.REPEATED : found != wanted;
    }

    private static String told(Type column) {
        return column.getRepetition().name().toLowerCase(Locale.ROOT) + " "
                + (column.isPrimitive() ? column.asPrimitiveType().getPrimitiveTypeName().name().toLowerCase(Locale.ROOT) : "group");
    }

    private static BrokenTables missing(String file, String column) {
        return new BrokenTables(file + ": the column " + column + " is missing: write it again with onrecord");
    }
}
