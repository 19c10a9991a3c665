package org.onrecord.domain;

/** What the cue tells of: said, written, believed, intended, perceived, decreed. */
public enum Kind { SPEECH, WRITING, BELIEF, INTENTION, PERCEPTION, DECREE, OTHER }
