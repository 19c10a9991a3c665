/**
 * The one place that knows the order of the stages: what {@link org.onrecord.ingest.Ingested} gives goes in, an
 * {@link org.onrecord.pipeline.Outcome} comes out, one by one or many at once ({@link org.onrecord.pipeline.Batch}).
 * Neighbours: ingest before it; the record and the command line after it.
 */
package org.onrecord.pipeline;
