package org.onrecord.record.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.format.StoredJson;
import tools.jackson.core.JacksonException;

/** Statements and speakers in columns, as the record format has them. */
final class Snapshots {

    private final StoredJson json = new StoredJson();

    /** Null for none. */
    String of(Optional<Statement> statement) {
        return statement.map(json::ofStatement).orElse(null);
    }

    String of(List<Statement> statements) {
        return json.ofStatements(statements);
    }

    String of(Speaker speaker) {
        return json.ofSpeaker(speaker);
    }

    /** @param column null: none */
    Optional<Statement> statement(String column) {
        return Optional.ofNullable(column).map(value -> read(value, json::statement));
    }

    List<Statement> statements(String column) {
        return read(column, json::statements);
    }

    Speaker speaker(String column) {
        return read(column, json::speaker);
    }

    private static <T> T read(String column, Function<String, T> reader) {
        try {
            return reader.apply(column);
        } catch (JacksonException | IllegalArgumentException e) {
            throw DamagedRow.snapshot(e);
        }
    }
}
