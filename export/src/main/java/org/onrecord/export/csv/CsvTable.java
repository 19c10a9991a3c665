package org.onrecord.export.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Any table as CSV, written as those of an export are: quoted where it must be, guarded against formulas. */
public final class CsvTable {

    private CsvTable() { }

    /** @param rows each with as many cells as there are heads @param out stays open */
    public static void write(List<String> heads, List<List<String>> rows, OutputStream out) throws IOException {
        CsvFile file = new CsvFile(out, heads, false);
        for (List<String> row : rows) {
            file.row(row.toArray());
        }
    }
}
