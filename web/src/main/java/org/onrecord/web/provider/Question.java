package org.onrecord.web.provider;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is asked of the provider. @param form what is sent along; empty: it is but asked for what stands there */
record Question(URI to, Map<String, String> headers, Optional<String> form) {

    Question {
        Objects.requireNonNull(to, "to is null");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(form, "form is null");
    }

    /** For what stands at an address. */
    static Question of(URI to) {
        return new Question(to, Map.of("Accept", "application/json"), Optional.empty());
    }
}
