package org.onrecord.export.csv;

import java.io.IOException;
import java.util.List;
import org.onrecord.export.csv.ReportRows.Tables;
import org.onrecord.export.form.Change;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Logged;

/** A correction as rows: one for each statement it changes, or one for itself. */
final class CorrectionRows {

    private final Tables tables;

    CorrectionRows(Tables tables) {
        this.tables = tables;
    }

    void write(Logged logged) throws IOException {
        Correction correction = logged.correction();
        List<Change> changes = Change.of(correction);
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            tables.row(Table.CORRECTIONS, correction.number(), i, correction.id(), correction.origin().at().toString(), correction.origin().by(),
                    correction.origin().why().orElse(null), Change.kind(correction), logged.holds(), logged.undoes().isPresent() ? logged.undoes().getAsLong() : null,
                    change.statement().orElse(null), change.article().orElse(null), change.edit().orElse(null), change.was().orElse(null), change.became().orElse(null));
        }
    }
}
