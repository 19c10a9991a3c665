package org.onrecord.record.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Some articles that follow each other in one order.
 *
 * @param column of articles; its values are in [first, last]
 */
record Range(Handle handle, String column, long first, long last) {

    /** What comes after "where" in a query of {@link #query}, for tables that have a column {@code article}. */
    static final String OF_ARTICLES = " in (select article from articles where %s between ? and ?) ";

    /** @param sql holds "%s" where {@link #column} goes, once, before its two parameters */
    Query query(String sql) {
        return handle.createQuery(sql.formatted(column)).bind(0, first).bind(1, last);
    }
}
