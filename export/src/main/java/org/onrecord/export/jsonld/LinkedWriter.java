package org.onrecord.export.jsonld;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.onrecord.export.form.Change;
import org.onrecord.export.form.RecordWriter;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.store.Kept;
import org.onrecord.record.store.Run;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON-LD document: its context, so that nothing need be fetched to read it, and a graph with a node a line: runs, reports, corrections. The
 * first line and the last hold no node.
 */
public final class LinkedWriter implements RecordWriter {

    private static final String CONTEXT = "context-1.jsonld";

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;
    private boolean begun;
    private final Map<Long, String> runs = new HashMap<>();
    private final Map<Long, String> corrections = new HashMap<>();

    /** @param out is closed with it */
    public LinkedWriter(OutputStream out) {
        this.out = out;
    }

    /** The value of "@context", without the white space that it has for people. */
    private String context() throws IOException {
        StringWriter narrow = new StringWriter();
        try (InputStream in = LinkedWriter.class.getResourceAsStream(CONTEXT);
                JsonParser parser = json.createParser(ObjectReadContext.empty(), in.readAllBytes());
                JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), narrow)) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        }
        return narrow.toString();
    }

    private void line(Consumer<Node> fields) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
            Node node = new Node(generator);
            node.element(() -> fields.accept(node));
        }
        if (begun) {
            write(",\n");
        } else {
            begin();
        }
        line.writeTo(out);
    }

    private void begin() throws IOException {
        write("{\"@context\":" + context() + ",\"@graph\":[\n");
        begun = true;
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void run(long number, Run run) throws IOException {
        runs.put(number, Urn.run(run));
        line(node -> {
            node.text("id", Urn.run(run));
            node.texts("type", List.of("Activity", "Run"));
            node.text("startedAtTime", run.started().toString());
            node.node("wasAssociatedWith", () -> {
                node.text("type", "SoftwareAgent");
                node.text("name", "onrecord");
                node.text("program", run.program());
                node.text("model", run.model());
            });
        });
    }

    @Override
    public void report(Kept kept) throws IOException {
        line(node -> new ReportNodes(node, kept).write(runs.get(kept.run())));
    }

    @Override
    public void correction(Logged logged) throws IOException {
        Correction correction = logged.correction();
        corrections.put(correction.number(), correction.id());
        line(node -> {
            node.text("id", Urn.correction(correction.id()));
            node.texts("type", List.of("Activity", "Correction"));
            node.number("number", correction.number());
            node.text("remedy", Change.kind(correction));
            node.truth("holds", logged.holds());
            node.text("endedAtTime", correction.origin().at().toString());
            node.node("wasAssociatedWith", () -> {
                node.text("type", "Agent");
                node.text("name", correction.origin().by());
            });
            node.text("why", correction.origin().why());
            logged.undoes().ifPresent(number -> node.node("undoes", () -> node.text("id", Urn.correction(corrections.getOrDefault(number, "" + number)))));
            int[] place = {0};
            node.nodes("generated", Change.of(correction), change -> change(node, correction, place[0]++, change));
        });
    }

    /** What was so before and after, each a shape of the same statement. */
    private static void change(Node node, Correction correction, int place, Change change) {
        String name = Urn.correction(correction.id()) + ":" + place;
        shape(node, name + ":after", change);
        node.text("edit", change.edit());
        node.text("ofArticle", change.article().map(Urn::article));
        node.text("value", change.became());
        node.node("wasRevisionOf", () -> {
            shape(node, name + ":before", change);
            node.text("value", change.was());
        });
    }

    private static void shape(Node node, String name, Change change) {
        node.text("id", name);
        node.text("type", "Entity");
        node.text("specializationOf", change.statement().map(Urn::statement));
    }

    @Override
    public void finish() throws IOException {
        if (!begun) {
            begin();
        }
        write("\n]}\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
