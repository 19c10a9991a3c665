package org.onrecord.domain;

import java.util.Objects;

/** How a thing was said: in which form the report gives it, what kind of cue, and which act it was. */
public record Manner(Form form, Kind kind, Act act) {

    public Manner {
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(act, "act is null");
    }

    /** What was done, in the past tense, which suits one speaker and several. */
    public String verb() {
        return switch (act) {
            case ASSERT -> assertion();
            case DENY -> "denied";
            case ACCUSE -> "accused";
            case ACKNOWLEDGE -> "acknowledged";
            case PROMISE -> "promised";
            case DEMAND -> "demanded";
            case PREDICT -> "predicted";
            case ASK -> "asked";
            case DECLINE -> "declined";
            case PRAISE -> "praised";
        };
    }

    /** What is only believed or intended was not said, and must not look as if it had been. */
    private String assertion() {
        return switch (kind) {
            case SPEECH, OTHER -> "said";
            case WRITING -> "wrote";
            case BELIEF -> "believed";
            case INTENTION -> "intended";
            case PERCEPTION -> "perceived";
            case DECREE -> "decreed";
        };
    }
}
