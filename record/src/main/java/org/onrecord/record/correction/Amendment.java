package org.onrecord.record.correction;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Statement;

/**
 * One edit of one statement.
 *
 * @param article   id of the report
 * @param statement id of the statement, which it keeps whatever is corrected
 * @param asRead    the statement as the program had read it then: by it the statement is found again, and it is what is left when no later
 *                  program finds it; empty for one that a person added
 * @param before    as it was; empty: it was not there
 * @param after     as it was then; empty: it was there no more
 */
public record Amendment(String article, String statement, Edit edit, Optional<Statement> asRead, Optional<Statement> before, Optional<Statement> after) {

    public Amendment {
        Objects.requireNonNull(article, "article is null");
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(edit, "edit is null");
        Objects.requireNonNull(asRead, "asRead is null");
        Objects.requireNonNull(before, "before is null");
        Objects.requireNonNull(after, "after is null");
    }
}
