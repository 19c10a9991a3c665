package org.onrecord.claim.ledger;

import java.util.Objects;

/**
 * Whose statements a row of the ledger holds.
 *
 * @param id    the speaker's; for a source that nobody resolved, of its words and its report
 * @param name  for an unresolved source its words, or "somebody" where the report has none
 * @param known whether it is known who that is
 */
public record Who(String id, String name, boolean known) implements Comparable<Who> {

    public Who {
        Objects.requireNonNull(id, "id is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("somebody without a name");
        }
    }

    @Override
    public int compareTo(Who other) {
        int names = name.compareTo(other.name);
        return names != 0 ? names : id.compareTo(other.id);
    }
}
