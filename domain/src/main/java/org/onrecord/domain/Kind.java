package org.onrecord.domain;

/** What the cue tells of: said, written, believed, intended, perceived, decreed. */
public enum Kind {

    SPEECH("said"), WRITING("wrote"), BELIEF("believed"), INTENTION("intended"), PERCEPTION("perceived"), DECREE("decreed"), OTHER("said");

    private final String verb;

    Kind(String verb) {
        this.verb = verb;
    }

    /** Of what is asserted, in the past tense. */
    public String verb() {
        return verb;
    }
}
