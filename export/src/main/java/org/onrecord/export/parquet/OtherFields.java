package org.onrecord.export.parquet;

import java.util.Optional;
import org.onrecord.record.Entry.Skipped;
import org.onrecord.record.store.Run;

/** Rows of runs and of inputs that are not recorded. */
final class OtherFields {

    private final Row row;

    OtherFields(Row row) {
        this.row = row;
    }

    void run(long number, Run run) {
        row.number("run", number);
        row.number("started", run.started().toEpochMilli());
        row.text("program", run.program());
        row.text("model", run.model());
    }

    void skipped(Skipped input, Optional<Standing.Place> place) {
        row.text("source", input.source());
        row.text("outcome", input.outcome());
        row.text("reason", input.reason());
        input.position().ifPresent(position -> row.number("position", position));
        row.text("message", input.message());
        row.number("inputs", input.inputs());
        place.ifPresent(found -> found.write(row));
    }
}
