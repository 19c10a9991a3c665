/**
 * What reporting words tell. In: an attribution and the {@link org.onrecord.resolve.text.Words}; out: the kind of its cue
 * and the act that was done, from the tables in {@code cues.tsv} and {@code contents.tsv}.
 */
package org.onrecord.resolve.cue;
