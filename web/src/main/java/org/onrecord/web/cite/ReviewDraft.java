package org.onrecord.web.cite;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.domain.Amount;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.record.Cited;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A ClaimReview (schema.org) for a fact-checker to go on with: what was claimed where. Who reviews it, and with which result, is left blank. */
final class ReviewDraft {

    /** A person finishes it by hand: one field a line. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }

    private final JsonGenerator json;

    private ReviewDraft(JsonGenerator json) {
        this.json = json;
    }

    static String of(ClaimSheet sheet) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), out)) {
            new ReviewDraft(json).write(sheet);
        }
        return out.append('\n').toString();
    }

    private void write(ClaimSheet sheet) {
        json.writeStartObject();
        text("@context", "https://schema.org");
        text("@type", "ClaimReview");
        text("claimReviewed", Plain.of(sheet.claim().wording()));
        text("url", "");
        text("datePublished", "");
        object("author", "Organization", Map.of("name", "", "url", ""));
        object("reviewRating", "Rating", Map.of("alternateName", "", "ratingValue", ""));
        text("abstract", "A draft: who reviews, when and with which result is left blank. Made of the record \u201C" + Plain.of(sheet.scope().record()) + "\u201D on " + sheet.scope().day() + ", "
                + Amount.of(sheet.scope().reports(), "report") + " searched. " + ClaimSheet.CAUTION);
        json.writeName("itemReviewed");
        json.writeStartObject();
        text("@type", "Claim");
        sheet.claim().named().ifPresent(name -> text("name", Plain.of(name)));
        text("text", Plain.of(sheet.claim().wording()));
        appearances(sheet.quoted());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** One for each report, with the statements in it. */
    private void appearances(List<ClaimSheet.Quoted> quoted) {
        Map<String, List<ClaimSheet.Quoted>> byReport = new LinkedHashMap<>();
        quoted.forEach(one -> byReport.computeIfAbsent(one.cited().article(), _ -> new ArrayList<>()).add(one));
        json.writeName("appearance");
        json.writeStartArray();
        byReport.values().forEach(this::appearance);
        json.writeEndArray();
    }

    private void appearance(List<ClaimSheet.Quoted> inReport) {
        Publication publication = inReport.getFirst().cited().publication();
        json.writeStartObject();
        text("@type", "NewsArticle");
        publication.headline().ifPresent(headline -> text("headline", Plain.of(headline)));
        publication.outlet().ifPresent(outlet -> object("publisher", "Organization", Map.of("name", Plain.of(outlet))));
        publication.published().ifPresent(date -> text("datePublished", Plain.of(date)));
        Optional<String> href = Plain.href(publication.source());
        text(href.isPresent() ? "url" : "identifier", href.orElse(Plain.of(publication.source())));
        text("inLanguage", Plain.of(publication.language()));
        json.writeName("hasPart");
        json.writeStartArray();
        inReport.forEach(this::quotation);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void quotation(ClaimSheet.Quoted quoted) {
        Cited cited = quoted.cited();
        json.writeStartObject();
        text("@type", "Quotation");
        text("identifier", cited.statement().id());
        text("text", Plain.of(cited.statement().wording().content().text()));
        text("description", ClaimSheet.named(quoted.side()));
        cited.statement().circumstances().said().ifPresent(said -> text("dateCreated", Plain.of(said.date())));
        json.writeName("creator");
        json.writeStartArray();
        for (Speaker speaker : cited.statement().speakers()) {
            json.writeStartObject();
            text("@type", speaker.type() == Speaker.Type.PERSON || speaker.type() == Speaker.Type.AUTHOR ? "Person" : speaker.type() == Speaker.Type.ORGANIZATION ? "Organization" : "Thing");
            text("name", Plain.of(speaker.name()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void object(String name, String type, Map<String, String> fields) {
        json.writeName(name);
        json.writeStartObject();
        text("@type", type);
        fields.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(field -> text(field.getKey(), field.getValue()));
        json.writeEndObject();
    }

    private void text(String name, String value) {
        json.writeName(name);
        json.writeString(value);
    }
}
