/**
 * What a page says of the report it holds: headline, writers, outlet, dates and so on, from JSON-LD, microdata, Open Graph, meta
 * elements, visible text and the address, each with where it was found. Several witnesses are heard and judged by agreement.
 * Neighbours: {@code page}, which sets up the report; docs/pages.md tells the order.
 */
package org.onrecord.ingest.page.meta;
