package org.onrecord.export.csv;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.onrecord.domain.Speaker;
import org.onrecord.export.csv.ReportRows.Tables;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.InWords;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.Remedy;

/** A correction as rows: one for each statement it changes, or one for itself. */
final class CorrectionRows {

    private final Tables tables;

    CorrectionRows(Tables tables) {
        this.tables = tables;
    }

    void write(Logged logged) throws IOException {
        switch (logged.correction().remedy()) {
            case Remedy.OfStatements(List<Amendment> amendments) -> amendments(logged, "statements", amendments);
            case Remedy.Split(Speaker from, Speaker as, List<Amendment> amendments) when amendments.isEmpty() -> speakers(logged, "split", from, as);
            case Remedy.Split(Speaker _, Speaker _, List<Amendment> amendments) -> amendments(logged, "split", amendments);
            case Remedy.Merge(Speaker from, Speaker into) -> speakers(logged, "merge", from, into);
            case Remedy.Rename(Speaker before, Speaker after) -> speakers(logged, "rename", before, after);
            case Remedy.Undo(String _) -> row(logged, "undo", 0, null, null, null, null, null);
        }
    }

    private void amendments(Logged logged, String kind, List<Amendment> amendments) throws IOException {
        for (int i = 0; i < amendments.size(); i++) {
            Amendment amendment = amendments.get(i);
            row(logged, kind, i, amendment.statement(), amendment.article(), amendment.edit().kind().name().toLowerCase(Locale.ROOT),
                    InWords.before(amendment), InWords.after(amendment));
        }
    }

    private void speakers(Logged logged, String kind, Speaker before, Speaker after) throws IOException {
        row(logged, kind, 0, null, null, null, InWords.speaker(before), InWords.speaker(after));
    }

    /** @param change statement, article, edit, was, became */
    private void row(Logged logged, String kind, int place, String... change) throws IOException {
        Correction correction = logged.correction();
        tables.row(Table.CORRECTIONS, correction.number(), place, correction.id(), correction.origin().at().toString(), correction.origin().by(),
                correction.origin().why().orElse(null), kind, logged.holds(), logged.undoes().isPresent() ? logged.undoes().getAsLong() : null,
                change[0], change[1], change[2], change[3], change[4]);
    }
}
