package org.onrecord.web.provider;

import java.util.Objects;
import java.util.Optional;
import org.onrecord.record.people.Subject;

/**
 * Somebody, as the provider proves them to be.
 *
 * @param mail as whom an administrator may have named them; empty: it tells no address, or does not say that it is theirs
 * @param name for newcomers; empty: it tells none
 */
public record Account(Subject subject, Optional<Subject> mail, Optional<String> name) {

    public Account {
        Objects.requireNonNull(subject, "subject is null");
        Objects.requireNonNull(mail, "mail is null");
        Objects.requireNonNull(name, "name is null");
    }
}
