/**
 * What a page is if it is no report: a question for consent, the beginning of a report for subscribers, a live blog, a list, something else.
 * Neighbours: {@code page}, which refuses such pages with their reason.
 */
package org.onrecord.ingest.page.kind;
