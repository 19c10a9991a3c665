package org.onrecord.web.running;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;
import org.onrecord.web.upkeep.State;
import org.onrecord.web.upkeep.Upkeep;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Whether the server can do its work: 200 where the record can be read, 503 where it cannot. What is behind is told, and is no reason to be unwell. */
public final class Health {

    private static final JsonFactory JSON = new JsonFactory();

    private final Desk desk;
    private final Upkeep upkeep;

    private Health(Desk desk, Upkeep upkeep) {
        this.desk = desk;
        this.upkeep = upkeep;
    }

    public static List<Route> routes(Desk desk, Upkeep upkeep) {
        return List.of(new Route(Method.GET, "/health", Role.ANYONE, false, _ -> new Health(desk, upkeep).reply()));
    }

    private Reply reply() {
        try {
            Map<String, Long> lag = Lag.of(desk);
            return reply(200, "up", "", lag);
        } catch (RecordFault fault) {
            return reply(503, "down", fault.kind().name().toLowerCase(Locale.ROOT), Map.of());
        }
    }

    /** @param fault of the record, as a word: its message names files. */
    private Reply reply(int status, String told, String fault, Map<String, Long> lag) {
        State state = upkeep.state();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("status", told);
            json.writeStringProperty("record", fault.isEmpty() ? "readable" : fault);
            json.writeName("lag");
            json.writeStartObject();
            lag.forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeStringProperty("upkeep", state.at().map(part -> part.name().toLowerCase(Locale.ROOT)).orElse("waiting"));
            json.writeName("faults");
            json.writeStartObject();
            state.faults().forEach((part, what) -> json.writeStringProperty(part.name().toLowerCase(Locale.ROOT), what.kind()));
            json.writeEndObject();
            json.writeEndObject();
        }
        return new Reply.Content(status, "application/json; charset=utf-8", Map.of("Cache-Control", "no-store"), body -> out.writeTo(body));
    }
}
