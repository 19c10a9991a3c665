package org.onrecord.web.bring;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.onrecord.web.bring.Brought.NotRead;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How far an import is, for programs. */
final class AccountJson {

    private static final JsonFactory JSON = new JsonFactory();

    private AccountJson() { }

    static byte[] of(Brought brought) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("import", brought.number());
            json.writeStringProperty("state", brought.phase().name().toLowerCase(Locale.ROOT));
            json.writeBooleanProperty("takenUpAgain", brought.again());
            json.writeNumberProperty("inputs", brought.inputs());
            json.writeNumberProperty("recorded", brought.kept().recorded() + brought.kept().changed() + brought.kept().again());
            json.writeNumberProperty("newTexts", brought.kept().changed());
            json.writeNumberProperty("readAgain", brought.kept().again());
            json.writeNumberProperty("alreadyThere", brought.present() + brought.kept().present());
            json.writeNumberProperty("statements", brought.statements());
            json.writeArrayPropertyStart("notRead");
            for (NotRead one : brought.notRead()) {
                json.writeStartObject();
                json.writeStringProperty("source", one.source());
                json.writeStringProperty("outcome", one.fault() ? "failed" : "skipped");
                json.writeStringProperty("reason", one.code());
                json.writeStringProperty("message", one.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            brought.fault().ifPresent(fault -> json.writeStringProperty("fault", fault));
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
