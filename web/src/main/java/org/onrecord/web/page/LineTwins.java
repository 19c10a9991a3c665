package org.onrecord.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.onrecord.record.Cited;
import org.onrecord.record.format.FoundLines;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Table;

/** Statements for programs. @param lines the same as the page shows them */
record LineTwins(List<Cited> cited, List<Line> lines) implements Reply.Twin {

    @Override
    public void json(OutputStream out) throws IOException {
        FoundLines found = new FoundLines(out);
        for (Cited one : cited) {
            found.write(one, List.of());
        }
    }

    @Override
    public Table table() {
        return Lines.table(lines);
    }
}
