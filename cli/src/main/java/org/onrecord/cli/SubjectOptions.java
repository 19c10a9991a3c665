package org.onrecord.cli;

import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Subject;
import picocli.CommandLine.Option;

/** Who somebody is at the service that a served record lets people sign in with. A mixin. */
final class SubjectOptions {

    @Option(names = "--email", paramLabel = "ADDRESS", description = "Their e-mail address at the service that people sign in with, until they first come.")
    private String email;

    @Option(names = "--subject", paramLabel = "ID", description = "Their identifier at that service (sub), instead of the address.")
    private String identifier;

    boolean isGiven() {
        return email != null || identifier != null;
    }

    Answer<Subject> subject() {
        if (email != null && identifier != null) {
            return Answer.refused("both", "--email or --subject: one is enough");
        }
        return email != null ? Subject.ofMail(email) : Subject.ofIdentifier(identifier);
    }
}
