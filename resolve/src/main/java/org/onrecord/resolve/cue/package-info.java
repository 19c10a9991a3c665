/**
 * What reporting words tell. In: an attribution and the {@link org.onrecord.resolve.text.Words}; out: the kind of its cue
 * and the act that was done, by the lexicon {@code acts.tsv}, whose head explains it.
 */
package org.onrecord.resolve.cue;
