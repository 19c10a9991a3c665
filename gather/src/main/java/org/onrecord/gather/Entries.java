package org.onrecord.gather;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.pipeline.Outcome;
import org.onrecord.record.Entry;

/** What of a report's outcome goes into the record. */
public final class Entries {

    private Entries() { }

    /** Empty: there is nothing to be put into the record, as it is there already. */
    public static Optional<Entry> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read(var article, var statements) -> Optional.of(new Entry.Report(article, statements));
            case Outcome.NotUnderstood(var article) -> Optional.of(new Entry.Report(article, List.of()));
            case Outcome.Present _ -> Optional.empty();
            case Outcome.Duplicate(String source, String of) -> Optional.of(new Entry.Skipped(source, "duplicate", "duplicate", OptionalLong.empty(), of, 1));
            case Outcome.Failed failed -> Optional.of(new Entry.Skipped(failed.source(), failed.isFault() ? "failed" : "skipped", failed.code(), failed.position(),
                    failed.message(), failed.count()));
        };
    }
}
