package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {

    private static final Origin ORIGIN = new Origin("Ada", Instant.parse("2031-07-10T10:00:00Z"), Optional.of("the tape"));

    @TempDir
    private Path folder;
    private final JsonMapper json = new JsonMapper();

    @Test
    void itIsReadWithoutFetchingAndNoTermIsDropped() throws RecordFault, IOException, JsonLdError {
        try (RecordStore store = corrected()) {
            String document = document(store);
            String expanded = JsonLd.expand(JsonDocument.of(new StringReader(document))).loader((address, _) -> {
                throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "would be fetched: " + address);
            }).get().toString();
            JsonNode whole = json.readTree(document);
            assertThat(terms(whole.get("@graph"))).allSatisfy(term -> assertThat(expanded).contains("\"" + iri(whole.get("@context"), term) + "\""));
        }
    }

    @Test
    void aRecordOfNothingIsADocumentToo() throws RecordFault, IOException {
        try (RecordStore store = Records.empty(folder)) {
            assertThat(json.readTree(document(store)).get("@graph")).isEmpty();
        }
    }

    @Test
    void eachNodeHasALineOfItsOwn() throws RecordFault, IOException {
        try (RecordStore store = corrected()) {
            List<String> lines = document(store).lines().toList();
            assertThat(lines.getFirst()).startsWith("{\"@context\":{").endsWith(",\"@graph\":[");
            assertThat(lines.getLast()).isEqualTo("]}");
            assertThat(lines).hasSize(nodes(store).size() + 2);
        }
    }

    @Test
    void everyWordOfAReportIsInItsNode() throws RecordFault, IOException {
        List<Report> reports = new HostileReports(42).reports(80);
        try (RecordStore store = Records.of(folder, reports)) {
            List<Report> kept = Records.reports(store);
            List<JsonNode> nodes = nodes(store).stream().filter(node -> node.get("type").toString().contains("NewsArticle")).toList();
            assertThat(nodes).hasSameSizeAs(kept);
            for (int i = 0; i < kept.size(); i++) {
                assertSame(kept.get(i), nodes.get(i));
            }
        }
    }

    private static void assertSame(Report report, JsonNode node) {
        assertThat(node.get("source").stringValue()).isEqualTo(report.source());
        assertThat(node.get("articleBody").stringValue()).isEqualTo(report.article().text().string());
        assertThat(text(node, "headline")).isEqualTo(report.article().publication().headline());
        assertThat(text(node, "datePublished")).isEqualTo(report.article().publication().published());
        assertThat(node.path("creditText").valueStream().map(JsonNode::stringValue)).containsExactlyElementsOf(report.article().publication().credits());
        List<JsonNode> parts = node.path("hasPart").valueStream().toList();
        assertThat(parts).hasSameSizeAs(report.statements());
        for (int i = 0; i < parts.size(); i++) {
            Statement statement = report.statements().get(i);
            assertThat(parts.get(i).get("text").stringValue()).isEqualTo(statement.wording().content().text());
            assertThat(parts.get(i).get("spokenByCharacter").valueStream().map(speaker -> speaker.get("name").stringValue()))
                    .containsExactlyElementsOf(statement.speakers().stream().map(Speaker::name).toList());
            assertThat(parts.get(i).at("/annotation/0/target").valueStream().map(JsonLdTest::span)).containsExactlyElementsOf(statement.wording().content().spans());
        }
    }

    /** Both selectors of a target choose the same characters. */
    @Test
    void selectorsAgree() throws RecordFault, IOException {
        try (RecordStore store = Records.of(folder, new HostileReports(43).reports(80))) {
            for (JsonNode node : nodes(store)) {
                Text text = Text.of(node.path("articleBody").asString(""));
                for (JsonNode target : node.findValues("target").stream().flatMap(JsonNode::valueStream).toList()) {
                    CharSpan span = span(target);
                    JsonNode quote = target.at("/selector/0");
                    assertThat(quote.get("exact").stringValue()).isEqualTo(text.slice(span));
                    assertThat(text.string().substring(0, text.utf16(span.start()))).endsWith(quote.get("prefix").stringValue());
                    assertThat(text.string().substring(text.utf16(span.end()))).startsWith(quote.get("suffix").stringValue());
                }
            }
        }
    }

    @Test
    void aCorrectionSaysWhatWasAndWhatBecameOfIt() throws RecordFault, IOException {
        try (RecordStore store = corrected()) {
            JsonNode correction = nodes(store).stream().filter(node -> node.get("type").toString().contains("Correction")).findFirst().orElseThrow();
            assertThat(correction.at("/wasAssociatedWith/name").stringValue()).isEqualTo("Ada");
            assertThat(correction.at("/generated/0/value").stringValue()).isEqualTo("deny");
            assertThat(correction.at("/generated/0/wasRevisionOf/specializationOf").stringValue()).startsWith("urn:onrecord:statement:");
        }
    }

    @Test
    void theContextInTheDocumentationIsTheOneInTheExport() throws RecordFault, IOException {
        try (RecordStore store = corrected()) {
            JsonNode documented = json.readTree(Files.readString(Path.of("..", "docs", "context-1.jsonld")));
            assertThat(json.readTree(document(store)).get("@context")).isEqualTo(documented.get("@context"));
        }
    }

    private RecordStore corrected() throws RecordFault {
        List<Report> reports = new HostileReports(41).reports(40);
        RecordStore store = Records.of(folder, reports);
        List<String> ids = reports.stream().flatMap(report -> report.statements().stream()).map(Statement::id).filter(id -> id.matches("[0-9a-f]{16}")).toList();
        store.corrections().statement(ORIGIN, ids.get(0), List.of(new Asked.WhichAct("deny")));
        store.corrections().statement(ORIGIN, ids.get(1), List.of(new Asked.Out()));
        store.corrections().undo(ORIGIN, 2);
        return store;
    }

    private List<JsonNode> nodes(RecordStore store) throws RecordFault, IOException {
        return json.readTree(document(store)).get("@graph").valueStream().toList();
    }

    private static String document(RecordStore store) throws RecordFault, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(store, Selection.ALL, Watch.NONE).to(ExportFormat.JSONLD, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static CharSpan span(JsonNode target) {
        return new CharSpan(target.at("/selector/1/start").intValue(), target.at("/selector/1/end").intValue());
    }

    private static Optional<String> text(JsonNode node, String term) {
        return node.has(term) ? Optional.of(node.get(term).stringValue()) : Optional.empty();
    }

    /** All terms of a line with something under them, but for those of its context and of plain JSON in it. */
    private static Set<String> terms(JsonNode node) {
        Set<String> terms = new HashSet<>();
        List<JsonNode> left = new ArrayList<>(List.of(node));
        while (!left.isEmpty()) {
            JsonNode next = left.removeLast();
            if (next.isArray()) {
                next.forEach(left::add);
            }
            next.properties().stream().filter(entry -> !entry.getKey().equals("@context") && !entry.getValue().isEmpty() || entry.getValue().isValueNode()).forEach(entry -> {
                terms.add(entry.getKey());
                if (!entry.getKey().equals("foundIn") && !entry.getKey().equals("alignment")) {
                    left.add(entry.getValue());
                }
            });
        }
        return terms;
    }

    private static String iri(JsonNode context, String term) {
        JsonNode definition = context.get(term);
        String name = definition.isString() ? definition.stringValue() : definition.has("@reverse") ? definition.get("@reverse").stringValue() : definition.get("@id").stringValue();
        int colon = name.indexOf(':');
        return colon < 0 ? name : context.get(name.substring(0, colon)).stringValue() + name.substring(colon + 1);
    }
}
