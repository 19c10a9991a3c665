package org.onrecord.record;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A report as lists have it, without text and statements.
 *
 * @param key        of the record
 * @param article    its id
 * @param title      its headline, outlet and date of publication (EDTF), as far as they are known
 * @param version    as which text of its source it came, from 1 on
 * @param came       when the run began that brought it
 * @param statements how many it has
 */
public record ListedReport(long key, String article, String source, Title title, int version, Instant came, int statements) {

    /** @param opening its first characters where it has no headline; empty where it has one */
    public record Title(Optional<String> headline, String opening, Optional<String> outlet, Optional<String> published) { }

    public ListedReport {
        Objects.requireNonNull(article, "article is null");
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(came, "came is null");
    }
}
