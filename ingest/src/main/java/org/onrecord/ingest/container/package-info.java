/**
 * What lies in archives, one document after another: {@link org.onrecord.ingest.container.Containers} opens a ZIP, WARC or WACZ
 * file, or one that is merely compressed, and gives {@link org.onrecord.ingest.container.Item}s. Bombs, damage and what is no page
 * come out as refusals. Neighbours: {@code org.onrecord.archive} below; {@code org.onrecord.ingest}, which reads the documents.
 */
package org.onrecord.ingest.container;
