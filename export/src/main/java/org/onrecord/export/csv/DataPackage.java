package org.onrecord.export.csv;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * {@code datapackage.json}: a Frictionless data package (specs.frictionlessdata.io, version 1, which readers of version 2 take as well). Without a
 * licence: whose words these are is for who publishes them to say. Without a date: equal records give equal packages.
 */
final class DataPackage {

    /** Of the tables: counts up when a column changes its meaning or goes. */
    private static final int VERSION = 1;

    private final JsonGenerator json;

    private DataPackage(JsonGenerator json) {
        this.json = json;
    }

    /** @param files closed ones */
    static byte[] json(Map<Table, CsvFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Pretty(), bytes)) {
            new DataPackage(json).write(files);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void write(Map<Table, CsvFile> files) {
        json.writeStartObject();
        json.writeStringProperty("profile", "tabular-data-package");
        json.writeStringProperty("name", "onrecord-export");
        json.writeStringProperty("title", "Who said what in news reports");
        json.writeStringProperty("description", "Offsets count Unicode code points of texts.csv. A text that a spreadsheet would take for a formula has an apostrophe "
                + "before it: taking one away from each text that begins with apostrophes and then = + - @ (or a full-width or small form, or a tab or a line end) gives "
                + "the text back. An empty cell is unknown; a quoted empty one is an empty text.");
        json.writeNumberProperty("onrecord:tables", VERSION);
        json.writeArrayPropertyStart("resources");
        files.forEach(this::resource);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void resource(Table table, CsvFile file) {
        json.writeStartObject();
        json.writeStringProperty("profile", "tabular-data-resource");
        json.writeStringProperty("name", table.resource());
        json.writeStringProperty("path", table.resource() + ".csv");
        json.writeStringProperty("title", table.title());
        json.writeStringProperty("format", "csv");
        json.writeStringProperty("mediatype", "text/csv");
        json.writeStringProperty("encoding", "utf-8");
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("hash", file.hash());
        json.writeObjectPropertyStart("dialect");
        json.writeStringProperty("delimiter", ",");
        json.writeStringProperty("lineTerminator", "\r\n");
        json.writeStringProperty("quoteChar", "\"");
        json.writeBooleanProperty("doubleQuote", true);
        json.writeBooleanProperty("skipInitialSpace", false);
        json.writeBooleanProperty("header", true);
        json.writeEndObject();
        schema(table);
        json.writeEndObject();
    }

    private void schema(Table table) {
        json.writeObjectPropertyStart("schema");
        json.writeArrayPropertyStart("fields");
        table.columns().forEach(this::field);
        json.writeEndArray();
        json.writeArrayPropertyStart("missingValues");
        json.writeString("");
        json.writeEndArray();
        if (!table.primaryKey().isEmpty()) {
            json.writeArrayPropertyStart("primaryKey");
            table.primaryKey().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("foreignKeys");
        table.foreignKeys().forEach(this::foreignKey);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void field(Column column) {
        json.writeStartObject();
        json.writeStringProperty("name", column.name());
        json.writeStringProperty("type", column.type().name().toLowerCase(Locale.ROOT));
        if (!column.description().isEmpty()) {
            json.writeStringProperty("description", column.description());
        }
        if (column.required() || !column.values().isEmpty()) {
            json.writeObjectPropertyStart("constraints");
            json.writeBooleanProperty("required", column.required());
            if (!column.values().isEmpty()) {
                json.writeArrayPropertyStart("enum");
                column.values().forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void foreignKey(String column, String key) {
        json.writeStartObject();
        json.writeStringProperty("fields", column);
        json.writeObjectPropertyStart("reference");
        json.writeStringProperty("resource", Table.keyedBy(key).resource());
        json.writeStringProperty("fields", key);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** For people to read as well. */
    private static final class Pretty extends ObjectWriteContext.Base {

        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }
}
