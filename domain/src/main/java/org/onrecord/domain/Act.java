package org.onrecord.domain;

/** What was done by saying it; judged by cue and content together ("I haven't interfered," he said: a denial). */
public enum Act {

    ASSERT("said"), DENY("denied"), ACCUSE("accused"), ACKNOWLEDGE("acknowledged"), PROMISE("promised"), DEMAND("demanded"), PREDICT("predicted"), ASK("asked"),
    DECLINE("declined"), PRAISE("praised");

    private final String verb;

    Act(String verb) {
        this.verb = verb;
    }

    /** In the past tense, which suits one speaker and several. */
    public String verb() {
        return verb;
    }
}
