/**
 * What was fetched, kept on disk in a folder beside the record: pages as received in WARC files by month, a list of visits, and each
 * host's robots.txt for a day. Neighbours: {@code org.onrecord.fetch} gives what it fetched; {@code org.onrecord.archive} writes WARC.
 */
package org.onrecord.fetch.keep;
