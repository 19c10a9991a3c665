package org.onrecord.record.format;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Statements and speakers as JSON in a column of the record, in the words of the record format; shares keep all their digits. */
public final class StoredJson {

    private final JsonFactory factory = new JsonFactory();
    private final JsonMapper mapper = RecordLineReader.mapper();

    public String ofStatements(List<Statement> statements) {
        return written(json -> json.array(statements, statement -> json.object(() -> RecordLines.statement(json, statement))));
    }

    public String ofStatement(Statement statement) {
        return written(json -> json.object(() -> RecordLines.statement(json, statement)));
    }

    public String ofSpeaker(Speaker speaker) {
        return written(json -> json.object(() -> RecordLines.speaker(json, speaker)));
    }

    public List<Statement> statements(String json) {
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : mapper.readTree(json)) {
            statements.add(RecordLineReader.statement(statement));
        }
        return statements;
    }

    public Statement statement(String json) {
        return RecordLineReader.statement(mapper.readTree(json));
    }

    public Speaker speaker(String json) {
        return RecordLineReader.speaker(mapper.readTree(json));
    }

    private String written(Consumer<JsonLine> value) {
        StringWriter text = new StringWriter();
        try (JsonLine json = new JsonLine(factory.createGenerator(ObjectWriteContext.empty(), text), true)) {
            value.accept(json);
        }
        return text.toString();
    }
}
