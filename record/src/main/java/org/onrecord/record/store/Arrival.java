package org.onrecord.record.store;

import org.onrecord.domain.Article;

/**
 * A report without its statements.
 *
 * @param change   number of its last change
 * @param key      of the record
 * @param isLatest whether its text is the latest of its source
 */
public record Arrival(long change, long key, boolean isLatest, Article article) { }
