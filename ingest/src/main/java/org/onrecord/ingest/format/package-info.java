/**
 * Documents that are no web pages and hold reports: feeds, agency items, dumps of other readers.
 * {@link org.onrecord.ingest.format.Formats} is the way in; each format is known by its content, the declared type is only a hint.
 * Neighbours: {@code org.onrecord.ingest}, which asks here what a document is, and the packages below, one for each family of formats.
 */
package org.onrecord.ingest.format;
