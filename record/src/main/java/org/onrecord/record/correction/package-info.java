/**
 * What people change in the record, as rules without a database: a {@link org.onrecord.record.correction.Correction} and what it does,
 * {@link org.onrecord.record.correction.Applied} (what a program read and the corrections that hold give what holds now), and how what a
 * person typed becomes a correction, or a reason why not. Neighbours: {@code store} keeps them, {@code format} writes them.
 */
package org.onrecord.record.correction;
