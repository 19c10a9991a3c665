/**
 * What goes in, before and after its format is known: {@link org.onrecord.ingest.input.Received} is bytes and what was said of
 * them, {@link org.onrecord.ingest.input.Draft} what they say of a report, {@link org.onrecord.ingest.input.Refused} why there is
 * none. Neighbours: every reader of a format; {@code org.onrecord.ingest}, which makes articles of drafts.
 */
package org.onrecord.ingest.input;
