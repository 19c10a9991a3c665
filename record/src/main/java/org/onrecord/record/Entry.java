package org.onrecord.record;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;

/** What became of inputs, as the record keeps it. Every input is in exactly one entry. */
public sealed interface Entry {

    /** Path or address as given. */
    String source();

    /**
     * A report with what was said in it.
     *
     * @param statements in the order of their contents' first characters
     */
    record Report(Article article, List<Statement> statements) implements Entry {

        public Report {
            Objects.requireNonNull(article, "article is null");
            statements = List.copyOf(statements);
        }

        @Override
        public String source() {
            return article.publication().source();
        }
    }

    /**
     * Inputs that are not recorded.
     *
     * @param outcome  "duplicate", "refused" or "failed"
     * @param reason   in kebab-case, e.g. "not-a-page"
     * @param position bytes before the fault; empty when it has no place
     * @param inputs   how many, at least 1
     */
    record Skipped(String source, String outcome, String reason, OptionalLong position, String message, int inputs) implements Entry { }
}
