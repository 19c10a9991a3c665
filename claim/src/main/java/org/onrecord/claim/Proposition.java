package org.onrecord.claim;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Article;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Statement;

/**
 * A statement as it is compared with others: what was said by whom, in which report, and what it means.
 *
 * @param meaning of the words of its content; empty: it was not read for its meaning, and so is compared by its words alone
 */
public record Proposition(Statement statement, Report report, Optional<Meaning> meaning) {

    /**
     * What is known of the report that holds it.
     *
     * @param article   the report's id
     * @param outlet    who published it; empty when unknown
     * @param published EDTF, empty when unknown
     * @param language  ISO 639, "und" when it cannot be told
     * @param story     the story that the report belongs to; empty when none is known
     */
    public record Report(String article, Optional<String> outlet, Optional<String> published, String language, Optional<String> story) {

        public Report {
            Objects.requireNonNull(article, "article is null");
            Objects.requireNonNull(outlet, "outlet is null");
            Objects.requireNonNull(published, "published is null");
            Objects.requireNonNull(language, "language is null");
            Objects.requireNonNull(story, "story is null");
        }

        public static Report of(Article article, Optional<String> story) {
            return new Report(article.id(), article.publication().outlet(), article.publication().published(), article.publication().language(), story);
        }
    }

    public Proposition {
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(report, "report is null");
        Objects.requireNonNull(meaning, "meaning is null");
    }

    /** The statement's id. */
    public String id() {
        return statement.id();
    }

    /** The words of its content as the report has them, quotation marks included. */
    public String content() {
        return statement.wording().content().text();
    }

    /** The words that name the source; none: "". */
    public String source() {
        return statement.wording().source().map(passage -> passage.text()).orElse("");
    }

    /** The reporting words; none: "". */
    public String cue() {
        return statement.wording().cue().map(passage -> passage.text()).orElse("");
    }
}
