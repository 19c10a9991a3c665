package org.onrecord.web.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Table;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A table for programs: as it is, or each row as one line of JSON with the heads as names. */
public record Rows(Table table) implements Reply.Twin {

    private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void json(OutputStream out) throws IOException {
        for (List<String> row : table.rows()) {
            try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    json.writeStringProperty(table.heads().get(i), whole(row.get(i)));
                }
                json.writeEndObject();
            }
            out.write('\n');
        }
    }

    /** Half of a surrogate pair alone has no form in UTF-8: it is a question mark there. */
    private static String whole(String words) {
        return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
