package org.onrecord.record.store;

/**
 * Where a statement stands.
 *
 * @param article   id of its report
 * @param statement its whole id
 */
public record Located(String article, String statement) { }
