package org.onrecord.domain;

import java.util.Objects;

/** How a thing was said: in which form the report gives it, what kind of cue, and which act it was. */
public record Manner(Form form, Kind kind, Act act) {

    public Manner {
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(act, "act is null");
    }

    /** What was done, in the past tense. What is only believed or intended was not said, and does not look as if it had been. */
    public String verb() {
        return act == Act.ASSERT ? kind.verb() : act.verb();
    }
}
