/**
 * In which language a report is: {@link org.onrecord.ingest.language.Language}. docs/encodings.md tells how it is decided and how often
 * it is right. Neighbour: {@code org.onrecord.ingest}, which asks for each report.
 */
package org.onrecord.ingest.language;
