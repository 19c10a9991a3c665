package org.onrecord.web;

import java.io.ByteArrayOutputStream;
import org.onrecord.web.ask.Reply.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A problem as RFC 9457 has it. */
final class ProblemDocument {

    private static final JsonFactory JSON = new JsonFactory();

    private ProblemDocument() { }

    static byte[] of(Problem problem) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "about:blank");
            json.writeStringProperty("title", problem.title());
            json.writeNumberProperty("status", problem.status());
            json.writeStringProperty("detail", problem.detail());
            json.writeStringProperty("code", problem.code());
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
