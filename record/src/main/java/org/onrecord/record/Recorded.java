package org.onrecord.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Statement;

/**
 * A report as the record holds it, with what the program had read.
 *
 * @param report what holds now: what was read with people's corrections applied
 * @param asRead what the program read; empty where nothing was corrected, and the report says it itself
 */
public record Recorded(Entry.Report report, Optional<List<Statement>> asRead) {

    public Recorded {
        Objects.requireNonNull(report, "report is null");
        asRead = asRead.map(List::copyOf);
    }

    /** The report as the program read it: what is to be stored before its corrections are brought in. */
    public Entry.Report read() {
        return asRead.map(statements -> new Entry.Report(report.article(), statements)).orElse(report);
    }
}
