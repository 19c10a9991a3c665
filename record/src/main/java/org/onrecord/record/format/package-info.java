/**
 * The published form of the record: an {@link org.onrecord.domain.Article} and its
 * {@link org.onrecord.domain.Statement}s go in, one line of JSON comes out (docs/record-format.md). The only place that
 * knows the shape; reading such lines back is the ingest module's.
 */
package org.onrecord.record.format;
