/**
 * Web archives: pages as they were received, read one by one from WARC files ({@link org.onrecord.archive.WarcReader}) and kept in
 * them ({@link org.onrecord.archive.WarcWriter}). Damage is a value, and what lies behind it is read if it can be found.
 * Neighbours: {@code fetch} keeps what it received; {@code ingest} makes articles of it.
 */
package org.onrecord.archive;
