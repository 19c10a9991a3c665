/**
 * What the record holds, whatever keeps it: {@link org.onrecord.record.Entry}. {@code format} writes and reads it as JSON Lines,
 * {@code store} keeps it in a database.
 */
package org.onrecord.record;
