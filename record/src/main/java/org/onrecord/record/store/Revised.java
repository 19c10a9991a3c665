package org.onrecord.record.store;

/**
 * A new text of a source that was known.
 *
 * @param version 2, 3 ...
 * @param added   paragraphs that the text before it had not
 * @param gone    paragraphs of the text before it that it has no more
 */
public record Revised(String source, int version, int added, int gone) { }
