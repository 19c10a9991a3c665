package org.onrecord.record.correction;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Article;

/**
 * Something that a person decided and that holds, with what it was decided about.
 *
 * @param edit empty: two speakers are one, or one has another name
 */
public record Gold(Logged logged, Optional<OfReport> edit) {

    public Gold {
        Objects.requireNonNull(logged, "logged is null");
        Objects.requireNonNull(edit, "edit is null");
    }

    /** An edit of a statement, and the report that it is in. */
    public record OfReport(Amendment amendment, Article article) {

        public OfReport {
            Objects.requireNonNull(amendment, "amendment is null");
            Objects.requireNonNull(article, "article is null");
        }
    }
}
