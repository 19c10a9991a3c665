/**
 * What the formats have in common about a report: dates, names, notices of withdrawal, paragraphs out of HTML or plain text, and the
 * draft made of them. Neighbours: the packages of the formats use it; it uses {@code layout} for lines nobody has marked.
 */
package org.onrecord.ingest.format.report;
