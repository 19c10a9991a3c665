package org.onrecord.web.paper;

import java.util.List;
import java.util.Locale;

/**
 * A paragraph of a report.
 *
 * @param kind  what of the report it is
 * @param notes numbers of the statements that begin in it, in order
 */
public record Paragraph(Kind kind, List<Stretch> stretches, List<Integer> notes) {

    /** BODY: text to read. FURNITURE: no part of the report. The others are as {@link org.onrecord.domain.Mark} has them. */
    public enum Kind {

        BODY(""), FURNITURE("No part of the report"), HEADLINE("Headline"), STANDFIRST(""), CAPTION("Caption"), CREDIT("Credit"), CROSSHEAD(""),
        EMBED("A post shown in the report"), PULLQUOTE("Set out large"), CORRECTION("From the outlet");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What is said above it; empty: nothing need be. */
        public String label() {
            return label;
        }

        /** Its class in the style sheet. */
        public String style() {
            return "is-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public Paragraph {
        stretches = List.copyOf(stretches);
        notes = List.copyOf(notes);
    }
}
