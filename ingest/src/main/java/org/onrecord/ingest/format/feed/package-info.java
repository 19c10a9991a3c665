/** Feeds and sitemaps: their entries as reports, and as addresses to fetch. */
package org.onrecord.ingest.format.feed;
