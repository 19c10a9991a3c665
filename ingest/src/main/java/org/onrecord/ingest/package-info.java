/**
 * Files to articles: {@link org.onrecord.ingest.Inputs} takes paths and gives, in their order, one
 * {@link org.onrecord.ingest.Ingested} for each report: the article, or why it cannot be read. What is no body text in it
 * is found by {@code org.onrecord.ingest.layout}. Tagging comes next.
 */
package org.onrecord.ingest;
