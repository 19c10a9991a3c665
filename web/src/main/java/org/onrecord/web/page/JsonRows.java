package org.onrecord.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.onrecord.web.ask.Table;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Rows of a table as lines of JSON, for what the record format has no line of. What is empty is left out. */
final class JsonRows {

    private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonRows() { }

    static void write(Table table, OutputStream out) throws IOException {
        for (List<String> row : table.rows()) {
            try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    write(json, table.heads().get(i), row.get(i));
                }
                json.writeEndObject();
            }
            out.write('\n');
        }
    }

    private static void write(JsonGenerator json, String head, String cell) {
        if (cell.matches("\\d{1,15}")) {
            json.writeNumberProperty(head, Long.parseLong(cell));
        } else if (!cell.isEmpty()) {
            json.writeStringProperty(head, cell);
        }
    }
}
