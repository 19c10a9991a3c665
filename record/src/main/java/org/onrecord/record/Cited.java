package org.onrecord.record;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Statement;

/**
 * A statement with what is known of its report, without its text.
 *
 * @param article     id of its report
 * @param publication without writers and credits
 * @param isLatest    whether the report's text is the latest of its source
 */
public record Cited(Statement statement, String article, Publication publication, boolean isLatest) {

    public Cited {
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(article, "article is null");
        Objects.requireNonNull(publication, "publication is null");
    }

    /** When it was said or, where no year of that is known, the day on which its report was published; EDTF, empty when neither is known. */
    public Optional<String> day() {
        return statement.circumstances().said().map(Circumstances.Said::date).filter(date -> !date.startsWith("X"))
                .or(() -> publication.published().map(date -> date.replaceFirst("T.*", "")));
    }
}
